import { createTheme } from '@mui/material/styles'

const radius = 7
const text = { fontSize: 13, lineHeight: 1.45 }

/** MUI dressed in the colours of `colours.css`, dense and flat: 13 px text, 28 px controls, lines instead of shadows. */
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
  typography: { fontFamily: 'var(--sans)', fontSize: 13, button: { textTransform: 'none', fontWeight: 500 } },
  transitions: {
    duration: { enteringScreen: 120, leavingScreen: 90, short: 120, shorter: 100, shortest: 80, standard: 150, complex: 150 },
  },
  components: {
    MuiButtonBase: { defaultProps: { disableRipple: true } },
    MuiButton: {
      defaultProps: { disableElevation: true, variant: 'text', color: 'inherit' },
      styleOverrides: {
        root: {
          ...text,
          minWidth: 0,
          height: 28,
          padding: '0 10px',
          whiteSpace: 'nowrap',
          '&:hover': { backgroundColor: 'var(--hover)' },
          '&.Mui-focusVisible': { outline: '2px solid var(--accent)', outlineOffset: 1 },
          variants: [
            { props: { variant: 'text' }, style: { color: 'var(--dim)' } },
            {
              props: { variant: 'outlined' },
              style: { color: 'var(--text)', borderColor: 'var(--line)', backgroundColor: 'var(--raised)' },
            },
            {
              props: { variant: 'contained' },
              style: {
                fontWeight: 600,
                color: 'var(--on-accent)',
                backgroundColor: 'var(--accent)',
                '&:hover': { backgroundColor: 'var(--accent-strong)' },
              },
            },
          ],
        },
      },
    },
    MuiIconButton: {
      styleOverrides: {
        root: {
          width: 28,
          height: 28,
          padding: 0,
          borderRadius: radius,
          fontSize: 15,
          color: 'var(--dim)',
          '&:hover': { backgroundColor: 'var(--hover)' },
          '&.Mui-focusVisible': { outline: '2px solid var(--accent)', outlineOffset: 1 },
        },
      },
    },
    MuiInputBase: {
      styleOverrides: {
        root: {
          ...text,
          minHeight: 32,
          padding: '0 9px',
          border: '1px solid var(--line)',
          borderRadius: radius,
          backgroundColor: 'var(--raised)',
          '&:hover': { borderColor: 'var(--line-strong)' },
          '&.Mui-focused': { borderColor: 'var(--accent)', boxShadow: '0 0 0 3px var(--accent-bg)' },
          '&.Mui-error': { borderColor: 'var(--error)' },
        },
        input: { padding: '5px 0', height: 'auto', '&::placeholder': { color: 'var(--faint)', opacity: 1 } },
      },
    },
    // A menu hangs at the end of the page, outside its landmarks, so it is one itself.
    MuiMenu: { defaultProps: { slotProps: { root: { role: 'region', 'aria-label': 'Menu' }, list: { dense: true } } } },
    MuiMenuItem: {
      styleOverrides: {
        root: { ...text, minHeight: 30, padding: '3px 12px', '&.Mui-selected': { backgroundColor: 'var(--selected)' } },
      },
    },
    MuiPaper: {
      styleOverrides: { root: { backgroundImage: 'none', border: '1px solid var(--line)', boxShadow: 'var(--shadow)' } },
    },
    MuiDialogTitle: { styleOverrides: { root: { fontSize: 15, fontWeight: 650, padding: '14px 18px 6px' } } },
    MuiDialogContent: { styleOverrides: { root: { padding: '8px 18px 14px' } } },
    MuiDialogActions: { styleOverrides: { root: { padding: '10px 18px 14px' } } },
  },
})
