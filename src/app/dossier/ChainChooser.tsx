import { useMemo } from "react";
import { dossierMessages } from "../../i18n/dossier.ts";
import { keyOf } from "../../model/entity.ts";
import { chainsInOrder } from "../../model/focus.ts";
import type { AnyRow, Row } from "../../model/schema.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { useAddress } from "../../state/use-address.ts";
import { ViewFrame } from "../../ui/ViewFrame.tsx";
import { ofChain } from "../../views/dossier/items.ts";

/** The chains to choose from: all of them, or the several the address names. */
export function ChainChooser() {
  const t = useText(dossierMessages);
  const atlas = useAtlas();
  const { pack, filter, index } = atlas;
  const { set } = useAddress();
  const chains = useMemo(
    () => chainsInOrder(pack).filter(({ id }) => filter.chain.length === 0 || filter.chain.includes(id)),
    [pack, filter.chain],
  );
  const counts = (chain: Row<"chains">) => {
    const own = ofChain(index, chain.id);
    return {
      nodes: own.count("nodes"),
      enterprises: own.count("enterprises"),
      projects: own.count("projects"),
    };
  };
  return (
    <ViewFrame
      view="dossier"
      title={t("title")}
      finding={
        chains.length === 0
          ? t("noChains")
          : filter.chain.length > 1
            ? t("chooseSeveral", { n: filter.chain.length })
            : t("choose")
      }
      howToRead={[t("how1"), t("how2"), t("how3")]}
      legend={null}
      hasTwin={false}
      table={{
        caption: t("chooseTitle"),
        columns: [{ id: "chain", label: t("chooseTitle") }],
        rows: chains.map((chain) => ({ key: keyOf("chain", chain.id), cells: [atlas.name("chains", chain)] })),
      }}
    >
      {chains.length === 0 ? (
        <p className="empty-view">{t("noChains")}</p>
      ) : (
        <ul className="dossier-chooser empty-view">
          {chains.map((chain) => (
            <li key={chain.id}>
              <button
                type="button"
                data-key={keyOf("chain", chain.id)}
                onClick={() => set({ chain: [chain.id], sel: undefined })}
              >
                <span className="dossier-kicker">{atlas.text(chain as AnyRow, "slot")}</span>
                <b className="serif">{atlas.name("chains", chain)}</b>
                <span>{t("chooserCount", counts(chain))}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </ViewFrame>
  );
}
