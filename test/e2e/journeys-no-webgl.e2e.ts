import { journeys } from "./journeys.ts";

journeys("without WebGL", { webgl: false });
