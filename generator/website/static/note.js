/* The private note. It lives in this page alone: nothing here keeps it or sends it anywhere. */
(function () {
  "use strict";
  var form = document.querySelector("[data-note]");
  if (!form) return;
  var say = form.dataset;
  var fields = Array.prototype.slice.call(form.querySelectorAll("[data-field]"));
  var day = form.querySelector("#note-day");
  var line = form.querySelector("[data-acas-line]");
  var said = form.querySelector("[data-note-said]");

  var written = function (date) {
    return date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  };
  // A day as it stands in the field, at noon, so that no change of the clock moves it.
  var entered = function () {
    var parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day.value);
    return parts ? new Date(+parts[1], +parts[2] - 1, +parts[3], 12) : null;
  };
  // Three months less one day. Where the third month is shorter, its last day less one: the
  // earlier of the possible readings is the safe one.
  var limit = function (from) {
    var last = new Date(from.getFullYear(), from.getMonth() + 4, 0, 12).getDate();
    var date = new Date(from.getFullYear(), from.getMonth() + 3, Math.min(from.getDate(), last), 12);
    date.setDate(date.getDate() - 1);
    return date;
  };
  var deadline = function () {
    var from = entered(), now = new Date();
    if (!from) return "";
    if (from - now > 864e5) return say.acasAhead;
    var by = limit(from);
    var passed = new Date(by.getFullYear(), by.getMonth(), by.getDate() + 1) <= now;
    var first = (passed ? say.acasPassed : say.acas).replace("{date}", written(by));
    return first + " " + say.acasNote;
  };
  var show = function () { line.textContent = deadline(); };

  var text = function () {
    var parts = [say.title, say.written.replace("{date}", written(new Date()))];
    fields.forEach(function (field) {
      var value = field === day && entered() ? written(entered()) : field.value.trim();
      if (value) parts.push(field.dataset.field + "\n" + value);
    });
    if (deadline()) parts.push(deadline());
    return parts.join("\n\n") + "\n";
  };

  day.addEventListener("input", show);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.querySelector("[data-note-save]").addEventListener("click", function () {
    var link = document.createElement("a");
    var address = URL.createObjectURL(new Blob([text()], { type: "text/plain;charset=utf-8" }));
    link.href = address;
    link.download = say.file + ".txt";
    link.click();
    setTimeout(function () { URL.revokeObjectURL(address); }, 1000);
    said.textContent = say.saved;
  });
  // Without a safe address (a file, a plain intranet) browsers offer the older way alone.
  var copied = function () {
    var box = document.createElement("textarea");
    box.value = text();
    form.appendChild(box);
    box.select();
    var done = document.execCommand("copy");
    box.remove();
    return done;
  };
  form.querySelector("[data-note-copy]").addEventListener("click", function () {
    var tell = function (done) { said.textContent = done ? say.copied : say.notCopied; };
    if (!navigator.clipboard) { tell(copied()); return; }
    navigator.clipboard.writeText(text()).then(
      function () { tell(true); }, function () { tell(copied()); }
    );
  });
  form.querySelector("[data-note-print]").addEventListener("click", function () {
    document.documentElement.classList.add("only-note");
    window.print();
    document.documentElement.classList.remove("only-note");
  });
  form.querySelector("[data-note-clear]").addEventListener("click", function () {
    form.reset();
    show();
    said.textContent = say.cleared;
    day.focus();
  });
  // A page that the browser kept for "back" comes up empty.
  window.addEventListener("pagehide", function () { form.reset(); show(); });
  // Paper and screen show the whole of a long text.
  var grow = function (field) {
    field.style.height = "auto";
    field.style.height = field.scrollHeight + 4 + "px";
  };
  fields.forEach(function (field) {
    if (field.tagName === "TEXTAREA") {
      field.addEventListener("input", function () { grow(field); });
      // Browsers bring the first line alone into view; the rest may lie behind the exit.
      field.addEventListener("focus", function () { field.scrollIntoView({ block: "nearest" }); });
    }
  });
})();
