interface ShareDialogProps {
  readonly onClose: () => void;
}

export function ShareDialog(_props: ShareDialogProps) {
  return null;
}
