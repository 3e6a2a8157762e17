import { openDialog, useDialog } from '../../editor/view/view'
import { AppDialog } from '../../ui/layout/AppDialog'
import { lazy } from '../../ui/loading/lazy'
import css from './flow.module.css'

const FlowMap = lazy(() => import('./FlowMap').then((loaded) => loaded.FlowMap))

const close = (): void => openDialog(null)

/** Shows the documents of this browser as a flow: which leads to which, by what, and what is wrong with it. */
export function FlowDialog() {
  const isOpen = useDialog() === 'flow'
  return (
    <AppDialog title="Flow map" isOpen={isOpen} onClose={close} maxWidth="xl" fillsPhone paperClass={css.paper}>
      <FlowMap onClose={close} />
    </AppDialog>
  )
}
