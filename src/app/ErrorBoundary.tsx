import { Component, type ReactNode } from "react";

interface ErrorBoundaryProps {
  readonly words: { readonly broken: string; readonly again: string };
  readonly children: ReactNode;
}

/** Keeps a view that failed from taking the others with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly error: Error | undefined }> {
  override readonly state: { readonly error: Error | undefined } = { error: undefined };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <div className="broken" role="alert">
        <p>{this.props.words.broken}</p>
        <pre>{error.message}</pre>
        <button type="button" className="tool" onClick={() => this.setState({ error: undefined })}>
          {this.props.words.again}
        </button>
      </div>
    );
  }
}
