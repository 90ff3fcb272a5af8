import "./polyfills.ts";
import { requestViewEarly } from "./app/view-code.ts";
import { requestPackEarly } from "./state/early-requests.ts";

void requestPackEarly(window.location.search);
void import("./mount.tsx");
requestViewEarly(window.location.search);
