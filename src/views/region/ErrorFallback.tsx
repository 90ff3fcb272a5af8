import { Component, type ReactNode } from "react";

interface ErrorFallbackProps {
  readonly onError: () => void;
  readonly children: ReactNode;
}

/** Draws nothing where its children fail, and says so: the SVG map beneath stays. */
export class ErrorFallback extends Component<ErrorFallbackProps, { readonly hasFailed: boolean }> {
  override readonly state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidCatch(): void {
    this.props.onError();
  }

  override render(): ReactNode {
    return this.state.hasFailed ? null : this.props.children;
  }
}
