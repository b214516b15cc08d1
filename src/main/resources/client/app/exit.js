// Leaves a discreet page so that the way back does not lead to it again: by its link, or by Escape three times.

const exit = document.getElementById('exit')
const PATIENCE = 2000
let pressed = []

const leave = () => {
  // the other page may take long to come
  document.body.hidden = true
  document.title = '…'
  location.replace(exit.href)
}

exit.addEventListener('click', event => {
  event.preventDefault()
  leave()
})
document.addEventListener('keydown', event => {
  const now = Date.now()
  pressed = event.key === 'Escape' || event.key === 'Esc' ? pressed.filter(t => now - t < PATIENCE).concat(now) : []
  if (pressed.length > 2) leave()
})
