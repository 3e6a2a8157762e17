import css from './failure.module.css'

/** Stands in place of the page inside a frame of another origin, which could lay its own picture over ours and have our buttons pressed. */
export function Framed() {
  return (
    <main className={css.failure}>
      <h1>Plivo XML Composer</h1>
      <p>This page is embedded in another site, so you can’t edit here.</p>
      <p>
        <a href={location.href} target="_blank" rel="noopener">
          Open Plivo XML Composer in a new tab
        </a>
      </p>
    </main>
  )
}
