/*! Chain Atlas: frames grow with their content. MIT. Put once into a page that holds frames made by the share dialog. */
(() => {
  const LEAST = 120;
  const MOST = 20000;
  if (window.chainAtlasGrows) return;
  window.chainAtlasGrows = true;

  const frameOf = (source) =>
    source === null
      ? undefined
      : [...document.querySelectorAll("iframe")].find((frame) => frame.contentWindow === source);

  /* The origin of the frame's own address; a frame sandboxed without allow-same-origin has none and says "null". */
  const originOf = (frame) => {
    const sandbox = frame.getAttribute("sandbox");
    if (sandbox !== null && !/(^|\s)allow-same-origin(\s|$)/.test(sandbox)) return "null";
    return new URL(frame.src, location.href).origin;
  };

  window.addEventListener("message", ({ data, source, origin }) => {
    if (data?.type !== "chain-atlas:size" || !Number.isFinite(data.height)) return;
    const frame = frameOf(source);
    if (frame === undefined || originOf(frame) !== origin) return;
    const least = Math.max(LEAST, Number(frame.getAttribute("height")) || 0);
    frame.style.height = `${Math.min(MOST, Math.max(least, Math.ceil(data.height)))}px`;
  });
})();
