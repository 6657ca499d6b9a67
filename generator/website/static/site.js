/* Everything here is an addition: each page can be read and used without it. */
(function () {
  "use strict";
  var all = function (selector, root) {
    return Array.prototype.slice.call((root || document).querySelectorAll(selector));
  };

  all("[data-needs-script]").forEach(function (part) { part.hidden = false; });

  // Exit: empty the page at once, then replace it, so that "back" does not return to it.
  var exit = document.querySelector("[data-exit]");
  if (exit) {
    var leave = function (event) {
      if (event) event.preventDefault();
      document.title = "";
      document.documentElement.style.display = "none";
      window.location.replace(exit.href);
    };
    var presses = 0, since = 0;
    exit.addEventListener("click", leave);
    document.addEventListener("keyup", function (event) {
      if (event.key !== "Shift") { presses = 0; return; }
      if (Date.now() - since > 4000) presses = 0;
      if (presses === 0) since = Date.now();
      presses += 1;
      if (presses === 3) leave();
    });
    document.addEventListener("keydown", function (event) {
      if (event.key !== "Shift") presses = 0;
    });
    // A page kept for "back" must not come up as it was left.
    window.addEventListener("pageshow", function (event) {
      if (event.persisted) document.documentElement.style.display = "";
    });
  }

  // WCAG 2.1.4: single letters do nothing here; Material would open search with them.
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return;
    var at = document.activeElement;
    var writing = at && (at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName));
    if (!writing && "fs/pn,.".indexOf(event.key) >= 0) event.stopImmediatePropagation();
  }, true);

  // Search is a dialog of the browser: it keeps the focus in and closes with Escape.
  var search = document.querySelector("[data-search]");
  var opener = document.querySelector("[data-search-open]");
  if (search && opener && search.showModal) {
    var toggle = document.getElementById("__search");
    var mark = function (open) {
      if (toggle.checked === open) return;
      toggle.checked = open;
      toggle.dispatchEvent(new Event("change", { bubbles: true }));
    };
    opener.hidden = false;
    opener.addEventListener("click", function () {
      search.showModal();
      mark(true);
      search.querySelector("input").focus();
    });
    search.querySelector("[data-search-close]").addEventListener("click", function () {
      search.close();
    });
    search.addEventListener("close", function () { mark(false); opener.focus(); });
    search.addEventListener("click", function (event) {
      if (event.target === search || event.target.closest("a")) search.close();
    });
    // Material closes its own search on Tab; here Tab walks on, from the box to the results.
    search.addEventListener("keydown", function (event) {
      if (event.key === "Tab") event.stopPropagation();
    });
    new MutationObserver(function () {
      all("a, summary", search.querySelector("ol")).forEach(function (part) {
        part.removeAttribute("tabindex");
      });
      all("h1, h2", search.querySelector("ol")).forEach(function (head) {
        head.setAttribute("role", "none");
      });
    }).observe(search.querySelector("ol"), { childList: true, subtree: true });
  }

  // The library's filter: theme and setting, the count, and an address that can be passed on.
  var filter = document.querySelector("[data-filter]");
  if (filter) {
    var cards = all("[data-cards] > li");
    var count = filter.querySelector("[data-count]");
    var none = document.querySelector("[data-none]");
    var theme = function () { return filter.querySelector("[name=theme]:checked").value; };
    var apply = function () {
      var shown = 0, setting = filter.elements.setting.value;
      cards.forEach(function (card) {
        var fits = (!theme() || card.dataset.theme === theme()) &&
          (!setting || card.dataset.setting === setting);
        card.hidden = !fits;
        if (fits) shown += 1;
      });
      count.textContent = count.dataset[shown === 1 ? "one" : "other"].replace("{n}", shown);
      none.hidden = shown > 0;
    };
    var read = function () {
      var wanted = /^#theme=([a-z0-9-]+)$/.exec(location.hash);
      var radio = document.getElementById("f-" + (wanted ? wanted[1] : "all"));
      if (radio) radio.checked = true;
      apply();
    };
    filter.addEventListener("change", function () {
      apply();
      var address = theme() ? "#theme=" + theme() : location.pathname + location.search;
      history.replaceState(null, "", address);
    });
    filter.addEventListener("submit", function (event) { event.preventDefault(); });
    window.addEventListener("hashchange", read);
    read();
  }

  // An open menu closes with Escape and gives the focus back.
  all("details.menu, details.exit-note").forEach(function (part) {
    part.addEventListener("keydown", function (event) {
      if (event.key !== "Escape" || !part.open) return;
      part.open = false;
      part.querySelector("summary").focus();
    });
  });
})();
