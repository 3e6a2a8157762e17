import { useEffect, useLayoutEffect } from 'react'
import { StorageBars } from '../features/documents/StorageBars'
import { PropertiesPane } from '../features/form/PropertiesPane'
import { DropTarget } from '../features/transfer/DropTarget'
import { TreePane } from '../features/tree/TreePane'
import { sizes } from '../model/settings'
import { changeSettings, useNarrowPane, useSettings } from '../editor/view/view'
import { Splitter } from '../ui/layout/Splitter'
import { guardFocus } from './page/focus-guard'
import { listenToLinks } from './page/links'
import { Header } from './bars/Header'
import { LazyDialogs } from './LazyDialogs'
import { LazyArrivedBar, LazyReport } from './LazyReport'
import { NoticeBar } from './bars/NoticeBar'
import { PaneBar, PaneTabs } from './panes/PaneSwitch'
import { listenToShortcuts } from './page/shortcuts'
import { StatusBar } from './bars/StatusBar'
import { AppliedTheme, PageTitle } from './page/page'
import { Welcome } from './bars/Welcome'
import { OutputPane } from './panes/OutputPane'
import { WhenSeen } from './panes/WhenSeen'
import { Work } from './panes/Work'
import css from './app.module.css'

/** Shows the screen: three panes side by side, the problems below, and what lies over them. */
export function App() {
  const { structureWidth, xmlShare } = useSettings()
  const narrowPane = useNarrowPane()
  // Along with what is drawn: a key pressed as soon as the page is seen is not lost.
  useLayoutEffect(listenToShortcuts, [])
  useLayoutEffect(guardFocus, [])
  useEffect(listenToLinks, [])
  const style = {
    '--structure-width': `min(${structureWidth}px, ${sizes.structureWidth.ofWindow}vw)`,
    '--properties-part': `${1 - xmlShare}fr`,
    '--xml-part': `${xmlShare}fr`,
  }
  return (
    <DropTarget>
      {(filesBar) => (
        <div className={css.app} data-pane-shown={narrowPane} style={style}>
          <header>
            <Header />
            <div className={css.bars}>
              <StorageBars />
              <LazyArrivedBar />
              {filesBar}
            </div>
          </header>
          <div className={css.overPanes}>
            <Welcome />
            <LazyReport />
          </div>
          <Work>
            <div className={css.panes}>
              <TreePane />
              <Splitter
                label="Width of Structure"
                value={structureWidth}
                range={sizes.structureWidth}
                onChange={(width) => changeSettings({ structureWidth: width })}
              />
              <PaneTabs />
              <WhenSeen pane="properties">
                <PropertiesPane />
              </WhenSeen>
              <Splitter
                label="Width of XML"
                value={Math.round(xmlShare * 100)}
                range={{ min: sizes.xmlShare.min * 100, max: sizes.xmlShare.max * 100 }}
                scale={(size) => -100 / size}
                onChange={(share) => changeSettings({ xmlShare: share / 100 })}
              />
              <WhenSeen pane="xml">
                <OutputPane />
              </WhenSeen>
            </div>
          </Work>
          <StatusBar />
          <PaneBar />
          <NoticeBar />
          <AppliedTheme />
          <PageTitle />
          <LazyDialogs />
        </div>
      )}
    </DropTarget>
  )
}
