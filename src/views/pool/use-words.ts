import { useMemo } from "react";
import { poolMessages } from "../../i18n/pool.ts";
import type { AnyRow } from "../../model/schema.ts";
import { useAtlas } from "../../state/atlas.tsx";
import { useText } from "../../state/language.ts";
import { useTerms } from "../../state/use-terms.ts";
import type { FirmWords } from "./firm-table.ts";

/** The words of the room in the language of the page: names of titles, firms, chains and counties. */
export function usePoolWords(): FirmWords {
  const t = useText(poolMessages);
  const terms = useTerms();
  const { pack, language, text, name, nameOfId } = useAtlas();
  return useMemo(() => {
    const { designations, nodes } = pack.tables;
    return {
      t,
      language,
      titleName: (id) => {
        const row = designations.byId.get(id);
        return (row === undefined ? "" : text(row as unknown as AnyRow, "name")) || terms.word("designation", id);
      },
      firmName: (firm) => name("enterprises", firm as unknown as AnyRow),
      products: (firm) => text(firm as unknown as AnyRow, "products"),
      chains: (firm) => {
        const ofNodes = firm.node_ids.flatMap((id) => nodes.byId.get(id)?.chain_id ?? []);
        return [...new Set([...firm.chain_ids, ...ofNodes])].map((id) => nameOfId("chains", id));
      },
      region: (firm) => (firm.region_id === undefined ? "" : nameOfId("regions", firm.region_id)),
    };
  }, [t, terms, pack, language, text, name, nameOfId]);
}
