import { createTheme } from '@mui/material/styles'

const radius = 7
const text = { fontSize: 'var(--size-body)', lineHeight: 1.45 }

/** MUI's dialogs and menus dressed in the colours of `colours.css`, dense and flat, lines instead of shadows. */
export const theme = createTheme({
  cssVariables: { nativeColor: true },
  palette: {
    primary: { main: 'var(--accent)', dark: 'var(--accent-strong)', contrastText: 'var(--on-accent)' },
    error: { main: 'var(--error)', contrastText: 'var(--on-accent)' },
    warning: { main: 'var(--warning)', contrastText: 'var(--on-accent)' },
    info: { main: 'var(--info)', contrastText: 'var(--on-accent)' },
    success: { main: 'var(--accent)', contrastText: 'var(--on-accent)' },
    text: { primary: 'var(--text)', secondary: 'var(--dim)', disabled: 'var(--faint)' },
    background: { default: 'var(--bg)', paper: 'var(--surface)' },
    divider: 'var(--line)',
  },
  shape: { borderRadius: radius },
  typography: { fontFamily: 'var(--sans)', fontSize: 14, button: { textTransform: 'none', fontWeight: 500 } },
  motion: { reducedMotion: 'system' },
  transitions: {
    duration: { enteringScreen: 120, leavingScreen: 90, short: 120, shorter: 100, shortest: 80, standard: 150, complex: 150 },
  },
  components: {
    MuiButtonBase: { defaultProps: { disableRipple: true } },
    MuiMenuItem: {
      styleOverrides: {
        root: { ...text, minHeight: 30, padding: '3px 12px', '&.Mui-selected': { backgroundColor: 'var(--selected)' } },
      },
    },
    MuiPaper: {
      styleOverrides: { root: { backgroundImage: 'none', border: '1px solid var(--line)', boxShadow: 'var(--shadow)' } },
    },
    // Above what is said beside the work.
    MuiMenu: { styleOverrides: { root: { zIndex: 1400 } } },
    // The dialog takes the focus as a whole; what is in it shows its own.
    MuiDialog: {
      styleOverrides: {
        paper: {
          '&:focus-visible': { outline: 'none' },
          // A low window, such as a screen seen at twice its size, is all for what the dialog says.
          '@media (max-height: 620px)': {
            '&:not(.MuiDialog-paperFullScreen)': { margin: 8, maxHeight: 'calc(100% - 16px)' },
          },
        },
      },
    },
    MuiDialogTitle: { styleOverrides: { root: { fontSize: 'var(--size-title)', fontWeight: 600, padding: '14px 18px 6px' } } },
    MuiDialogContent: {
      styleOverrides: {
        root: {
          padding: '8px 18px 14px',
          // At four times its size nothing is left for a part that scrolls by itself: the dialog scrolls as a whole.
          '@media (max-height: 419px)': { '&&': { flex: 'none', overflow: 'visible' } },
        },
      },
    },
    MuiDialogActions: { styleOverrides: { root: { flexWrap: 'wrap', rowGap: 6, padding: '10px 18px 14px' } } },
  },
})
