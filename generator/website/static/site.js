/* Everything here is an addition: each page can be read and used without it. */
(function () {
  "use strict";
  var all = function (selector, root) {
    return Array.prototype.slice.call((root || document).querySelectorAll(selector));
  };

  all("[data-needs-script]").forEach(function (part) { part.hidden = false; });

  all("[data-open-wide]").forEach(function (part) {
    part.open = window.matchMedia("(min-width: 48rem)").matches;
  });

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

  // A filter over a list: each choice hides what does not fit, and the address holds them all.
  all("[data-filter]").forEach(function (filter) {
    var rows = all(filter.dataset.filter + " > li");
    var count = filter.querySelector("[data-count]");
    var none = document.querySelector("[data-none]");
    var clear = filter.querySelector("[data-clear]");
    var fields = Array.prototype.filter.call(filter.elements, function (field) {
      return field.name && field.type !== "radio";
    });
    var radios = all("input[type=radio]", filter);
    var chosen = function () {
      var values = {};
      radios.forEach(function (radio) {
        if (radio.checked && radio.value) values[radio.name] = radio.value;
      });
      fields.forEach(function (field) {
        if (field.value.trim()) values[field.name] = field.value.trim();
      });
      return values;
    };
    // Editions in their order: a file fits when it changed after the one somebody holds.
    var editions = (filter.dataset.editions || "").split(";").map(function (part) {
      return { name: part.split("|")[0], on: part.split("|")[1] };
    });
    var place = function (name) {
      return editions.map(function (each) { return each.name; }).indexOf(name);
    };
    rows.forEach(function (row) {
      var item = row.closest("[data-item]");
      if (!item) return;
      var text = item.querySelector("summary").textContent + " " + row.textContent;
      row.dataset.find = text.toLowerCase().replace(/\s+/g, " ");
    });
    var tests = {
      since: function (have, want) { return place(have) > place(want); },
      jobs: function (have, want) { return have.split("|").indexOf(want) >= 0; },
      level: function (have, want) { return +have <= +want; },
      minutes: function (have, want) { return have !== "0" && +have <= +want; },
      find: function (have, want) {
        return want.toLowerCase().split(/\s+/).every(function (word) {
          return have.indexOf(word) >= 0;
        });
      }
    };
    var fits = function (row, values) {
      return Object.keys(values).every(function (name) {
        var have = row.dataset[name] || "";
        return tests[name] ? tests[name](have, values[name]) : have === values[name];
      });
    };
    var narrowed = false;
    var apply = function () {
      var shown = 0, values = chosen();
      rows.forEach(function (row) {
        row.hidden = !fits(row, values);
        if (!row.hidden) shown += 1;
      });
      var chose = Object.keys(values).length > 0;
      all("[data-group]").forEach(function (group) {
        group.hidden = !group.querySelector("li[data-kind]:not([hidden])");
        // What fits is shown at once; without a choice the page is short again.
        if (group.matches("details") && narrowed !== chose) group.open = chose;
      });
      narrowed = chose;
      count.textContent = count.dataset[shown === 1 ? "one" : "other"].replace("{n}", shown);
      none.hidden = shown > 0;
      if (clear) clear.hidden = Object.keys(values).length === 0;
    };
    var read = function () {
      var wanted = {};
      location.hash.slice(1).split("&").forEach(function (part) {
        var at = part.indexOf("=");
        try {
          if (at > 0) wanted[part.slice(0, at)] = decodeURIComponent(part.slice(at + 1));
        } catch (broken) { /* an address that somebody cut short */ }
      });
      radios.forEach(function (radio) { radio.checked = radio.value === (wanted[radio.name] || ""); });
      fields.forEach(function (field) {
        field.value = wanted[field.name] || "";
        if (field.selectedIndex === -1) field.value = "";
        var folded = field.value && field.closest("details");
        if (folded) folded.open = true;
      });
      apply();
    };
    var keep = function () {
      apply();
      var values = chosen();
      var parts = Object.keys(values).map(function (name) {
        return name + "=" + encodeURIComponent(values[name]);
      });
      var rest = location.pathname + location.search;
      history.replaceState(null, "", parts.length ? "#" + parts.join("&") : rest);
    };
    filter.addEventListener("change", keep);
    filter.addEventListener("input", function (event) {
      if (event.target.type === "search") keep();
    });
    filter.addEventListener("submit", function (event) { event.preventDefault(); });
    var heldOn = filter.querySelector("[data-held-on]");
    if (heldOn) {
      // The edition of that day is the last one before it; before the first, nobody knows.
      var older = filter.querySelector("[data-held-older]");
      heldOn.addEventListener("input", function () {
        var then = editions.filter(function (each) { return each.on <= heldOn.value; }).pop();
        older.textContent = heldOn.value && !then ? older.dataset.text : "";
        filter.elements.since.value = then && heldOn.value ? then.name : "";
        keep();
      });
    }
    if (clear) {
      clear.addEventListener("click", function () { filter.reset(); keep(); });
    }
    window.addEventListener("hashchange", read);
    if (location.hash.indexOf("=") > 0) read(); else apply();
  });

  // Where do you work? The chosen answer is marked; the address alone says which it is.
  var where = document.querySelector("[data-where]");
  if (where) {
    var choose = function () {
      all("a", where).forEach(function (link) {
        if (link.hash === location.hash) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      });
    };
    window.addEventListener("hashchange", choose);
    choose();
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
