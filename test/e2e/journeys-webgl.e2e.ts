import { journeys } from "./journeys.ts";

journeys("with WebGL", { webgl: true });
