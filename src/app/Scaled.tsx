import { type ReactNode, useEffect, useState } from "react";
import type { Size } from "../ui/use-size.ts";
import { shapeOf } from "./scale.ts";
import "./scaled.css";

const read = (): Size => ({ width: window.innerWidth, height: window.innerHeight });

interface ScaledProps {
  /** How much larger than on a desk everything is drawn. */
  readonly factor: (window: Size) => number;
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
  return (
    <div className="scaled-window">
      <div className={`scaled ${className} ${shapeOf(logical)}`} style={{ ...logical, transform: `scale(${by})` }}>
        {children}
      </div>
    </div>
  );
}
