import './node-icon.css'

export type NodeIconColour = 'root' | 'voice' | 'message' | 'control' | 'ssml' | 'plain'

/** The small coloured square before an element's name; its letter says the same as its colour. */
export function NodeIcon({ letter, colour }: { readonly letter: string; readonly colour: NodeIconColour }) {
  return (
    <span className={`node-icon ${colour}`} aria-hidden="true">
      {letter}
    </span>
  )
}
