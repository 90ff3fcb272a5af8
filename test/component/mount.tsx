import { act, cleanup, render } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach } from "vitest";
import type { Pack } from "../../src/model/pack.ts";
import { AtlasProvider } from "../../src/state/atlas.tsx";
import { type FrameContext, FrameProvider } from "../../src/ui/frame-context.ts";

afterEach(cleanup);

const frame: FrameContext = {
  density: "full",
  isTable: false,
  words: { howToRead: "怎么看", table: "表格", map: "图", export: "导出", open: "展开", close: "关闭" },
  selected: undefined,
  onTable: () => {},
  onSelect: () => {},
  hidden: new Set(),
};

/** Opens the address and shows a part of the page over a pack. */
export function mount(pack: Pack, address: string, part: ReactNode) {
  act(() => {
    window.history.replaceState(null, "", `/${address}`);
    window.dispatchEvent(new PopStateEvent("popstate"));
  });
  return render(
    <AtlasProvider pack={pack}>
      <FrameProvider value={frame}>{part}</FrameProvider>
    </AtlasProvider>,
  );
}

export const address = (): string => window.location.search;
