/* Search from a folder: on file:// a browser refuses a Worker, so its script runs in a hidden
   frame. No inline script is written, so the security policy holds there too. */
(function () {
  "use strict";
  if (window.location.protocol !== "file:") return;
  var folder = document.currentScript.src.replace(/[^/]*$/, "");
  window.Worker = function (address) {
    var worker = new EventTarget();
    var frame = document.createElement("iframe");
    frame.hidden = true;
    frame.title = "Search";
    document.body.appendChild(frame);
    var inside = frame.contentWindow.document;
    inside.open();
    inside.write(
      '<script src="' + folder + 'iframe-worker-init.js"><\/script>' +
      '<script src="' + String(address).replace(/"/g, "%22") + '"><\/script>'
    );
    inside.close();
    // Only now: opening a document takes its window's listeners away.
    var ready = new Promise(function (resolve) { frame.contentWindow.onload = resolve; });
    window.addEventListener("message", function (event) {
      if (event.source !== frame.contentWindow) return;
      worker.dispatchEvent(new MessageEvent("message", { data: event.data }));
    });
    worker.postMessage = function (data) {
      ready.then(function () {
        frame.contentWindow.dispatchEvent(new MessageEvent("message", { data: data }));
      });
    };
    worker.terminate = function () { frame.remove(); };
    return worker;
  };
})();
