// Only makes things nicer: every page works without it.
const root = document.documentElement
const kit = await import(root.dataset.kit)
kit.initAll()

// Without a connection a form is not sent, so that what was typed stays on the page. Sending it again is safe.
for (const form of document.querySelectorAll('.gt-asking')) {
  form.addEventListener('submit', event => {
    if (navigator.onLine) return
    event.preventDefault()
    const note = form.querySelector('.gt-offline') ?? document.createElement('p')
    note.className = 'gt-offline govuk-error-message'
    note.setAttribute('role', 'alert')
    note.textContent = 'There is no connection, so this was not sent. What you typed is still here. Try again when you are connected.'
    form.append(note)
  })
}

// Whoever signs in again in another window goes on here: the forms take the new session's token.
const renew = async () => {
  const reply = await fetch('/drafts', { headers: { Accept: 'text/html' } })
  const token = new DOMParser().parseFromString(await reply.text(), 'text/html').querySelector('.gt-reader [name=_csrf]')
  if (token) for (const held of document.querySelectorAll('[name=_csrf]')) held.value = token.value
}

// Drafts: after ten seconds of change, and on leaving a field.
const EVERY = 10_000
for (const form of document.querySelectorAll('form[data-draft]')) {
  const place = form.querySelector('[data-saved]')
  let sent = new URLSearchParams(new FormData(form)).toString()
  let waiting = 0
  let leaving = 0
  let sending = null
  let gone = false

  const save = async () => {
    clearTimeout(waiting)
    waiting = 0
    const now = new URLSearchParams(new FormData(form)).toString()
    if (sending || gone || now === sent) return
    sending = new AbortController()
    try {
      const reply = await fetch('/drafts', {
        method: 'POST',
        headers: { 'Accept': 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' },
        body: now,
        redirect: 'error',
        signal: sending.signal
      })
      if (reply.status === 401 || reply.status === 403) await renew()
      if (!reply.ok) throw new Error('not saved')
      place.textContent = 'Saved ' + (await reply.json()).saved
      sent = now
    } catch {
      if (gone) return
      place.textContent = 'Not saved yet. What you typed is still on this page.'
      wait()
    } finally {
      sending = null
    }
  }
  addEventListener('gt-save', event => event.detail?.push(save()))
  const wait = () => { if (!waiting) waiting = setTimeout(save, EVERY) }
  form.addEventListener('input', wait)
  // a moment later: leaving a field by pressing the button must not save a draft of what is being sent
  form.addEventListener('focusout', event => { if (event.target.name) { clearTimeout(leaving); leaving = setTimeout(save, 300) } })
  form.addEventListener('submit', event => {
    if (event.defaultPrevented) return
    gone = true
    clearTimeout(leaving)
    clearTimeout(waiting)
    sending?.abort()
  })
  addEventListener('pageshow', event => { if (event.persisted) gone = false })
  document.addEventListener('visibilitychange', () => { if (document.hidden) save() })
}

// A whole date pasted into the first field fills all three.
for (const fields of document.querySelectorAll('[data-paste-date]')) {
  const [day, month, year] = fields.querySelectorAll('input')
  day.addEventListener('paste', event => {
    const whole = event.clipboardData.getData('text').trim().match(/^(\d{1,2})(?:st|nd|rd|th)?[\s./-]+(\d{1,2}|[A-Za-z]{3,9})[\s./,-]+(\d{4})$/)
    if (!whole) return
    event.preventDefault()
    ;[day.value, month.value, year.value] = whole.slice(1)
    year.focus()
    fields.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

// Long lists can be narrowed by typing; the real list stays beneath.
const long = document.querySelectorAll('select[data-type-ahead]')
// The hint and the error of a list are said with the field that takes its place, which forgets them whenever it is drawn.
const tell = (field, described) => {
  const say = () => {
    const said = field.getAttribute('aria-describedby') ?? ''
    if (!said.includes(described)) field.setAttribute('aria-describedby', (described + ' ' + said).trim())
  }
  say()
  new MutationObserver(say).observe(field, { attributes: true, attributeFilter: ['aria-describedby'] })
}
if (long.length) {
  const style = document.createElement('link')
  style.rel = 'stylesheet'
  style.href = root.dataset.typeAheadStyle
  document.head.append(style)
  const script = document.createElement('script')
  script.src = root.dataset.typeAhead
  script.onload = () => {
    for (const select of long) {
      const described = select.getAttribute('aria-describedby')
      const id = select.id
      window.accessibleAutocomplete.enhanceSelectElement({
        selectElement: select, showAllValues: true, defaultValue: '', autoselect: false, confirmOnBlur: false,
        menuAttributes: described ? { 'aria-describedby': described } : {}
      })
      if (described) tell(document.getElementById(id), described)
    }
  }
  document.head.append(script)
}

// Scrolling boxes that need no scrolling are no stop for the keyboard.
const boxes = () => {
  for (const box of document.querySelectorAll('.gt-scroll')) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0
    else box.removeAttribute('tabindex')
  }
}
boxes()
addEventListener('resize', boxes)

// Narrow screens begin with the filter folded.
if (matchMedia('(max-width: 40em)').matches) for (const panel of document.querySelectorAll('.gt-filter-panel')) panel.open = false

// "Choose" in the head of a table ticks every row.
for (const head of document.querySelectorAll('[data-choose-all]')) {
  const ticks = head.closest('table').querySelectorAll('tbody input[type=checkbox]')
  const all = document.createElement('button')
  all.type = 'button'
  all.className = 'govuk-link gt-choose-all'
  const name = () => { all.textContent = [...ticks].every(tick => tick.checked) ? 'None' : 'All' }
  name()
  all.addEventListener('click', () => {
    const on = ![...ticks].every(tick => tick.checked)
    ticks.forEach(tick => { tick.checked = on })
    name()
  })
  head.replaceChildren(all)
}

// Work in progress shows how far it has come, and says so: what is announced stays in the page and changes its words, but for
// every step only each tenth time, so that nobody is talked over.
if (document.querySelector('[data-progress]')) {
  let looks = 0
  setTimeout(async function look() {
    try {
      const reply = await fetch(location.href, { headers: { Accept: 'text/html' } })
      const page = new DOMParser().parseFromString(await reply.text(), 'text/html')
      if (!page.querySelector('[data-progress]')) return location.reload()
      const [here, now] = [document, page].map(of => ['label', 'progress', '[role=status]'].map(part => of.querySelector('[data-progress] ' + part)))
      const step = here[0].textContent !== now[0].textContent
      here[0].textContent = now[0].textContent
      here[1].value = now[1].value
      here[1].max = now[1].max
      if (step || looks++ % 10 === 0) here[2].textContent = step ? `${now[0].textContent} ${now[2].textContent}`.trim() : now[2].textContent
    } catch { /* asked again below */ }
    setTimeout(look, 2_000)
  }, 2_000)
}

// Passkeys: the browser asks the device, which signs; the forms say without script that they need it.
const ceremony = async (form, begin, first, finish, device) => {
  const ask = async (address, body) => {
    const reply = await fetch(address, {
      method: 'POST', redirect: 'error', body: body && JSON.stringify(body),
      headers: { 'Accept': 'application/json', 'Content-Type': 'application/json', 'X-CSRF-TOKEN': form.querySelector('[name=_csrf]').value }
    })
    if (!reply.ok) throw new Error(reply.status)
    return reply.json()
  }
  const signed = await device(await ask(begin, first))
  location.assign((await ask(...finish(signed.toJSON()))).then)
}
const passkeys = [
  ['/account/passkeys', form => ceremony(form, '/account/passkeys/options', { password: form.querySelector('[name=password]').value }, key => ['/account/passkeys/made', { key, label: form.querySelector('[name=label]').value }],
    options => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })),
    'No passkey was made. Your password was not right, this device has one for you already, or it was interrupted.'],
  ['/sign-in/passkey', form => ceremony(form, '/sign-in/passkey/options', {}, key => ['/sign-in/passkey/signed' + (document.querySelector('[name=shared]')?.checked ? '?shared=yes' : ''),
    { key, then: document.querySelector('[name=then]')?.value ?? '' }],
    options => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })),
    'You are not signed in. Try again, or use your login and password.']
]
for (const [address, begin, sentence] of passkeys) {
  const form = document.querySelector(`form[action="${address}"]`)
  if (!form || !window.PublicKeyCredential?.parseRequestOptionsFromJSON) continue
  form.addEventListener('submit', async event => {
    event.preventDefault()
    form.querySelector('[role=alert]')?.remove()
    try {
      await begin(form)
    } catch {
      const note = document.createElement('p')
      note.className = 'govuk-error-message'
      note.setAttribute('role', 'alert')
      note.textContent = sentence
      form.append(note)
    }
  })
}

// Five minutes before an unused session ends, says so. Drafts are kept either way.
const idle = Number(document.body.dataset.idle)
if (idle > 0) {
  const warnAfter = Math.max(idle - 300, idle / 2) * 1000
  let timer = setTimeout(warn, warnAfter)
  function warn() {
    const dialog = document.createElement('dialog')
    dialog.className = 'gt-idle'
    dialog.setAttribute('aria-labelledby', 'gt-idle-title')
    dialog.innerHTML = '<h2 class="govuk-heading-m" id="gt-idle-title">You will be signed out soon</h2>' +
      '<p class="govuk-body">Nothing has been done here for a while. What you typed is kept as a draft.</p>' +
      '<button class="govuk-button" type="button">Stay signed in</button>'
    document.body.append(dialog)
    const saveAll = () => { const saving = []; dispatchEvent(new CustomEvent('gt-save', { detail: saving })); return Promise.allSettled(saving) }
    const saved = saveAll()
    const back = document.querySelector('[name=_resume]')?.value ?? location.pathname + location.search
    const over = setTimeout(() => saved.then(saveAll).then(() => location.assign(back)), idle * 1000 - warnAfter)
    const stay = async () => {
      clearTimeout(over)
      dialog.remove()
      await fetch('/still-here').catch(() => {})
      timer = setTimeout(warn, warnAfter)
    }
    dialog.querySelector('button').addEventListener('click', stay)
    dialog.addEventListener('cancel', stay)
    dialog.showModal()
  }
}
