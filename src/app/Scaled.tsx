import { type ReactNode, useEffect, useState } from "react";

const read = () => ({ width: window.innerWidth, height: window.innerHeight });

interface ScaledProps {
  /** How much larger than on a desk everything is drawn. */
  readonly factor: (window: { readonly width: number; readonly height: number }) => number;
  readonly className: string;
  readonly children: ReactNode;
}

/** Draws its children as on a smaller window, enlarged to fill this one: text for people who stand back. */
export function Scaled({ factor, className, children }: ScaledProps) {
  const [size, setSize] = useState(read);
  useEffect(() => {
    const handleResize = () => setSize(read());
    window.addEventListener("resize", handleResize);
    return () => window.removeEventListener("resize", handleResize);
  }, []);
  const by = factor(size);
  const logical = { width: Math.floor(size.width / by), height: Math.floor(size.height / by) };
  const shape = logical.width / logical.height > 2.4 ? "ultra-wide" : logical.width < 640 ? "narrow" : "wide";
  return (
    <div className="scaled-window">
      <div className={`scaled ${className} ${shape}`} style={{ ...logical, transform: `scale(${by})` }}>
        {children}
      </div>
    </div>
  );
}
