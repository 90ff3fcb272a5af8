import "./polyfills.ts";
import { requestPackEarly } from "./state/early-requests.ts";

void requestPackEarly(window.location.search);
void import("./mount.tsx");
