(function () {
  // Opens the page in the phone's language, in the order of its own list; with none of them, the list stays.
  if (location.hash === "#choose") return;
  var links = document.querySelectorAll('a[hreflang]');
  var wanted = navigator.languages || [navigator.language || ''];
  for (var i = 0; i < wanted.length; i++) {
    for (var j = 0; j < links.length; j++) {
      if (wanted[i].toLowerCase().split('-')[0] === links[j].hreflang.toLowerCase()) {
        location.replace(links[j].href + location.hash);
        return;
      }
    }
  }
})();
