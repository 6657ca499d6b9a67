/* Inside the hidden frame: what a worker's script expects to find around it. */
window.postMessage = function (message) { parent.postMessage(message, "*"); };
window.importScripts = function () {
  return Array.prototype.reduce.call(arguments, function (before, address) {
    return before.then(function () {
      return new Promise(function (resolve) {
        var script = document.createElement("script");
        script.src = address;
        script.onload = resolve;
        document.body.appendChild(script);
      });
    });
  }, Promise.resolve());
};
