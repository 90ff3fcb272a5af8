/*! Chain Atlas: frames grow with their content. MIT. Put once into a page that holds frames made by the share dialog. */
(function () {
  "use strict";
  var LEAST = 120;
  var MOST = 20000;
  if (window.chainAtlasGrows) return;
  window.chainAtlasGrows = true;

  function frameOf(source) {
    var frames = document.getElementsByTagName("iframe");
    for (var i = 0; i < frames.length; i++) if (source && frames[i].contentWindow === source) return frames[i];
  }

  /* The origin of the frame's own address; a frame sandboxed without allow-same-origin has none and says "null". */
  function isOwn(frame, origin) {
    var sandbox = frame.getAttribute("sandbox");
    if (sandbox !== null && !/(^|\s)allow-same-origin(\s|$)/.test(sandbox)) return origin === "null";
    return origin === new URL(frame.src, location.href).origin;
  }

  window.addEventListener("message", function (event) {
    var data = event.data;
    if (!data || data.type !== "chain-atlas:size" || !isFinite(data.height) || typeof data.height !== "number") return;
    var frame = frameOf(event.source);
    if (!frame || !isOwn(frame, event.origin)) return;
    var least = Math.max(LEAST, Number(frame.getAttribute("height")) || 0);
    frame.style.height = Math.min(MOST, Math.max(least, Math.ceil(data.height))) + "px";
  });
})();
