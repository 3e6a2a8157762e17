import css from './spacer.module.css'

/** Takes the room that is left in a row, so that what follows stands at its end. */
export const Spacer = () => <span className={css.spacer} />
