/* The huddle's clock: counts down and says which step it is at. It asks nothing of any network. */
(function () {
  "use strict";
  var box = document.querySelector("[data-timer]");
  if (!box) return;
  var clock = box.querySelector("[data-clock]");
  var now = box.querySelector("[data-step]");
  var start = box.querySelector("[data-start]");
  var total = +box.dataset.total * 60;
  var steps = box.dataset.steps.split(";").map(function (part) {
    var pair = part.trim().split(" ");
    return { at: +pair[0] * 60, id: pair[1] };
  });
  var spent = 0, since = 0, ticking = null, startLabel = start.textContent;

  // The time passed is read from the clock, not counted: a locked phone stops counting.
  var passed = function () { return spent + (since ? (Date.now() - since) / 1000 : 0); };
  var current = function (seconds) {
    return steps.filter(function (step) { return step.at <= seconds; }).pop();
  };
  var mark = function (step) {
    steps.forEach(function (each) {
      var section = document.getElementById(each.id);
      if (section) section.closest("section").classList.toggle("now", !!step && each.id === step.id);
    });
  };
  var show = function () {
    var seconds = passed(), left = Math.max(0, Math.ceil(total - seconds));
    var rest = left % 60;
    clock.textContent = Math.floor(left / 60) + ":" + (rest < 10 ? "0" : "") + rest;
    if (!since && !spent) { now.textContent = ""; mark(null); return; }
    var step = current(seconds);
    var head = document.getElementById(step.id);
    var text = left ? box.dataset.now.replace("{step}", head ? head.textContent : "") : box.dataset.up;
    if (now.textContent !== text) { now.textContent = text; mark(step); }
    if (!left) halt();
  };
  var halt = function () {
    spent = Math.min(passed(), total);
    since = 0;
    clearInterval(ticking);
    start.textContent = startLabel;
  };
  start.addEventListener("click", function () {
    if (since) { halt(); return; }
    if (spent >= total) spent = 0;
    since = Date.now();
    ticking = setInterval(show, 250);
    start.textContent = start.dataset.pauseLabel;
    show();
  });
  box.querySelector("[data-reset]").addEventListener("click", function () {
    halt();
    spent = 0;
    show();
  });
})();
