// Before the first picture: the colours and the language that the reader chose last time.
try {
  var html = document.documentElement
  var scheme = localStorage.getItem('fellesplan.theme')
  var lang = localStorage.getItem('fellesplan.lang')
  if (scheme === 'light' || scheme === 'dark') html.dataset.colorScheme = scheme
  if (lang === 'nb' || lang === 'en') html.lang = lang
} catch (e) {
  // Storage is refused: the page then begins in nynorsk, in the colours of the machine.
}
