// Reads a page aloud, block by block, with voices the phone has. Fetched when somebody asks for it.
{
  const speech = window.speechSynthesis
  const button = document.getElementById('listen')
  const BLOCKS = 'h1, h2, h3, p, li, dt, dd, th, td'
  const LEFT_OUT = 'nav, .toc, .crumbs, .acts, .origins, .exit, #tools, script, [aria-hidden], [hidden]'
  const name = button.textContent
  const pause = document.createElement('button')
  let queue = []
  let current

  // zh-CN, zh_CN and cmn-Hans-CN are voices for zh
  const tag = lang => lang.toLowerCase().replace('_', '-').replace(/^cmn/, 'zh').split('-')[0]
  const voice = lang => {
    const fitting = speech.getVoices().filter(v => tag(v.lang) === tag(lang))
    return fitting.filter(v => v.localService)[0] || fitting[0]
  }

  // pieces of text with their language; what stands in a block of its own is not part of the block around it
  function pieces(block, from) {
    const found = []
    const walk = (node, lang) => {
      for (const child of node.childNodes) {
        if (child.nodeType === 3) {
          const last = found[found.length - 1]
          if (last && last.lang === lang) last.text += child.data
          else found.push({ block, lang, text: child.data })
        } else if (child.nodeType === 1 && !child.matches(BLOCKS) && !child.matches(LEFT_OUT)) {
          walk(child, child.lang || lang)
        }
      }
    }
    walk(block, from)
    return found.filter(p => /[^\s.,;:·()]/.test(p.text))
  }

  // long texts break off on some phones
  function parts(text) {
    return text.replace(/\s+/g, ' ').match(/[^.!?。！？۔।]{1,220}(?:[.!?。！？۔।]+|\s|$)|.{1,220}/g) || []
  }

  function collect() {
    const texts = []
    for (const block of document.querySelectorAll('main ' + BLOCKS.replace(/, /g, ', main '))) {
      if (block.closest(LEFT_OUT) || !block.offsetParent) continue
      const marked = block.closest('[lang]')
      for (const piece of pieces(block, marked.lang)) {
        // without a voice for it, a foreign word is better left out than mangled
        if (voice(piece.lang)) parts(piece.text).forEach(text => texts.push({ block, lang: piece.lang, text }))
      }
    }
    return texts
  }

  function mark(block) {
    if (current) current.classList.remove('spoken')
    current = block
    if (current) current.classList.add('spoken')
  }

  function stop() {
    queue = []
    speech.cancel()
    mark()
    pause.remove()
    button.textContent = name
    button.setAttribute('aria-pressed', 'false')
  }

  function next(from) {
    if (from !== queue) return
    const piece = queue.shift()
    if (!piece) {
      stop()
      return
    }
    mark(piece.block)
    const words = new SpeechSynthesisUtterance(piece.text)
    words.voice = voice(piece.lang)
    words.lang = words.voice.lang
    words.onend = () => next(from)
    words.onerror = () => { if (from === queue) stop() }
    speech.speak(words)
  }

  function start() {
    speech.cancel()
    queue = collect()
    button.textContent = button.dataset.stop
    button.setAttribute('aria-pressed', 'true')
    pause.textContent = button.dataset.pause
    button.parentNode.insertBefore(pause, button.nextSibling)
    next(queue)
  }

  pause.type = 'button'
  pause.onclick = () => {
    const goOn = speech.paused || pause.textContent === button.dataset.go
    speech[goOn ? 'resume' : 'pause']()
    pause.textContent = button.dataset[goOn ? 'pause' : 'go']
  }
  button.onclick = () => {
    if (button.getAttribute('aria-pressed') === 'true') stop()
    else start()
  }
  addEventListener('pagehide', stop)
  const style = document.styleSheets[0]
  style.insertRule('.spoken{background:var(--foam)}', style.cssRules.length)
  start()
}
