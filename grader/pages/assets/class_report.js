"use strict";
// Without this script the page is whole: the table stands there, and details open by hand.
(() => {
  new DataTable("#table", {
    paging: false,
    order: [],
    autoWidth: false,
    columnDefs: [{ targets: "number", orderSequence: ["desc", "asc", ""] }],
    infoCallback: (_, start, end, all, found) =>
      (found === all ? "" : `${found} of `) + (all === 1 ? "1 learner" : `${all} learners`),
    layout: { topStart: "search", topEnd: "info", bottomStart: null, bottomEnd: null },
    language: {
      search: "Search",
      searchPlaceholder: "a name, an exercise, a word",
      zeroRecords: "No learner fits.",
      emptyTable: "Nobody handed in.",
    },
  });

  const open = () => {
    const place = document.getElementById(location.hash.slice(1));
    if (place instanceof HTMLDetailsElement) {
      place.open = true;
      place.querySelector("summary").focus();
      place.scrollIntoView();
    }
  };
  addEventListener("hashchange", open);
  // The same link clicked twice changes no hash.
  addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#learner-"]');
    if (link && link.hash === location.hash) open();
  });
  open();
})();
