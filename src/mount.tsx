import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App.tsx";
import { fetchFirst } from "./app/fetch-first.ts";
import "./theme/theme.css";
import "./ui/view-frame.css";

const queries = new QueryClient({
  defaultOptions: { queries: { networkMode: "always", retry: 2, refetchOnWindowFocus: false } },
});

fetchFirst(queries, window.location.search);

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
);
