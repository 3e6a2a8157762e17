// Marks a browser in which the program cannot run, so that the page says so. Written for the oldest ones.
;(function () {
  var isTooOld = !Array.prototype.toSpliced
  try {
    new RegExp('(?<=a)b')
  } catch (error) {
    isTooOld = Boolean(error)
  }
  if (isTooOld) document.documentElement.setAttribute('data-too-old', '')
})()
