#include "ui/common/palette.h"

#include <array>

namespace vigie::ui {

namespace {

struct Row {
    ColorRole role;
    const char *name;
    QRgb light;
    QRgb dark;
    QRgb highContrast;
};

// Every pair of ink and ground that is used together has a contrast of at least 4.5 (WCAG 2.1, 1.4.3); a test computes it.
constexpr std::array rows{
    Row{ColorRole::Window, "window", 0xFFF4F5F7, 0xFF12151A, 0xFF000000},
    Row{ColorRole::Surface, "surface", 0xFFFFFFFF, 0xFF191D23, 0xFF000000},
    Row{ColorRole::Raised, "raised", 0xFFFAFBFC, 0xFF1E232A, 0xFF0D0D0D},
    Row{ColorRole::Line, "line", 0xFFE1E4EA, 0xFF2B313A, 0xFFFFFFFF},
    Row{ColorRole::StrongLine, "strong-line", 0xFFD3D8E0, 0xFF3A424E, 0xFFFFFFFF},
    Row{ColorRole::Text, "text", 0xFF1A212C, 0xFFE5E9EF, 0xFFFFFFFF},
    Row{ColorRole::Muted, "muted", 0xFF5A6473, 0xFFA0AAB8, 0xFFFFFFFF},
    Row{ColorRole::Faint, "faint", 0xFF6A7482, 0xFF8993A3, 0xFFE0E0E0},
    Row{ColorRole::Accent, "accent", 0xFF2457C5, 0xFF86A9FF, 0xFFFFE000},
    Row{ColorRole::OnAccent, "on-accent", 0xFFFFFFFF, 0xFF0E1524, 0xFF000000},
    Row{ColorRole::AccentSoft, "accent-soft", 0xFFE6EDFB, 0xFF23304D, 0xFF333000},
    Row{ColorRole::Good, "good", 0xFF17714A, 0xFF63C896, 0xFF7CFC9A},
    Row{ColorRole::Warn, "warn", 0xFF8F5200, 0xFFE9B264, 0xFFFFC24D},
    Row{ColorRole::WarnSoft, "warn-soft", 0xFFFDF1DC, 0xFF3A2E18, 0xFF2B1D00},
    Row{ColorRole::Bad, "bad", 0xFFB3261E, 0xFFFF8A80, 0xFFFF8F8F},
    Row{ColorRole::Chip, "chip", 0xFFEDEFF3, 0xFF272D36, 0xFF1F1F1F},
    Row{ColorRole::ChipLine, "chip-line", 0xFFD3D8E0, 0xFF3A424E, 0xFFFFFFFF},
    Row{ColorRole::Busy, "busy", 0xFFC6CCD6, 0xFF46505E, 0xFF8A8A8A},
    Row{ColorRole::OnBusy, "on-busy", 0xFF3A4554, 0xFFD6DCE5, 0xFF000000},
    Row{ColorRole::WorkingHours, "working-hours", 0xFFFFFFFF, 0xFF1D2229, 0xFF262626},
    Row{ColorRole::OffHours, "off-hours", 0xFFEEF0F3, 0xFF14181D, 0xFF000000},
    Row{ColorRole::Hatch, "hatch", 0xFFC9CED7, 0xFF363E49, 0xFFBFBFBF},
    Row{ColorRole::SourceHighlight, "source-highlight", 0xFFFFF3B8, 0xFF4A4220, 0xFF4D4400},
};

const Row &rowOf(ColorRole role)
{
    for (const Row &row : rows) {
        if (row.role == role)
            return row;
    }
    return rows.front();
}

// %-names are colours of the tint, replaced below; @-names are lengths.
constexpr auto sheet = R"(
* { outline: none; }
QToolTip { background: %surface; color: %text; border: 1px solid %strong-line; padding: 4px 8px; }
QFrame[card="surface"] { background: %surface; border: 1px solid %line; border-radius: 8px; }
QFrame[card="raised"] { background: %raised; border: 1px solid %line; border-radius: 8px; }
QWidget[ground="window"] { background: %window; }
QWidget[ground="surface"] { background: %surface; }
QWidget[ground="raised"] { background: %raised; }
QPushButton {
  background: %surface; color: %text; border: 1px solid %strong-line; border-radius: 8px;
  padding: 0 11px; min-height: @control; }
QPushButton:hover { background: %raised; border-color: %faint; }
QPushButton:pressed { background: %chip; }
QPushButton:focus { border: 2px solid %accent; padding: 0 10px; min-height: @inner; }
QPushButton:disabled { color: %faint; border-color: %line; }
QPushButton[flat="true"] { background: transparent; border-color: transparent; }
QPushButton[flat="true"]:hover { background: %chip; }
QPushButton[flat="true"]:focus { border: 2px solid %accent; }
QToolButton { background: transparent; color: %muted; border: 1px solid transparent; border-radius: 6px; padding: 3px 7px; }
QToolButton:hover { background: %chip; color: %text; }
QToolButton:focus { border: 2px solid %accent; padding: 2px 6px; }
QToolButton::menu-indicator { image: none; }
QLineEdit, QPlainTextEdit, QTextEdit, QDateTimeEdit, QSpinBox, QAbstractSpinBox {
  background: %surface; color: %text; border: 1px solid %strong-line; border-radius: 6px;
  padding: 0 8px; selection-background-color: %accent; selection-color: %on-accent; }
QLineEdit, QDateTimeEdit, QAbstractSpinBox { min-height: @control; }
QPlainTextEdit, QTextEdit { padding: 4px 6px; }
QLineEdit:focus, QDateTimeEdit:focus, QAbstractSpinBox:focus { border: 2px solid %accent; padding: 0 7px; min-height: @inner; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid %accent; padding: 3px 5px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { color: %faint; background: %window; border-color: %line; }
QLineEdit:read-only, QPlainTextEdit:read-only { background: %raised; }
QLineEdit[doubtful="true"], QComboBox[doubtful="true"], QAbstractSpinBox[doubtful="true"] { border-color: %warn; }
QLineEdit[faulty="true"] { border-color: %bad; }
QComboBox {
  background: %surface; color: %text; border: 1px solid %strong-line; border-radius: 6px; padding: 0 8px; min-height: @control; }
QComboBox:focus { border: 2px solid %accent; padding: 0 7px; min-height: @inner; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url(:/symbols/control-chevron.svg); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: %surface; border: 1px solid %strong-line; selection-background-color: %accent-soft;
  selection-color: %text; padding: 2px; }
QCheckBox, QRadioButton { color: %text; spacing: 8px; padding: 3px; border: 2px solid transparent; border-radius: 6px; }
QCheckBox:focus, QRadioButton:focus { border-color: %accent; }
QRadioButton::indicator, QCheckBox::indicator, QTableView::indicator { width: 14px; height: 14px; border: 1px solid %faint; background: %surface; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator, QTableView::indicator { border-radius: 4px; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid %accent; background: %on-accent; }
QCheckBox::indicator:checked, QTableView::indicator:checked { border-color: %accent; background: %accent; image: url(:/symbols/control-check-@check.svg); }
QRadioButton::indicator:disabled, QCheckBox::indicator:disabled { border-color: %line; }
QLabel[digits="true"] { font-family: "DejaVu Sans Mono", "Liberation Mono", Menlo, Consolas, monospace; font-size: 13px; }
QListView, QTreeView, QTableView, QListWidget {
  background: %surface; alternate-background-color: %raised; color: %text; border: 1px solid %line; border-radius: 8px;
  gridline-color: %line; selection-background-color: %accent-soft; selection-color: %text; }
QListView:focus, QTreeView:focus, QTableView:focus { border: 2px solid %accent; }
QListView::item { padding: 4px 8px; }
QTableView::item { padding: 0 5px; border: none; }
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected { background: %accent-soft; color: %text; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: %raised; color: %muted; border: none; border-bottom: 1px solid %line; padding: 4px 8px; }
QHeaderView::section:first { border-top-left-radius: 7px; }
QHeaderView::section:last { border-top-right-radius: 7px; }
QScrollArea { background: transparent; border: none; }
QScrollArea:focus { border: 2px solid %accent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: %hatch; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: %faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: %line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QMenu { background: %surface; color: %text; border: 1px solid %strong-line; padding: 4px; }
QMenu::item { padding: 5px 20px 5px 10px; border-radius: 4px; }
QMenu::item:selected { background: %accent-soft; color: %text; }
QMenu::item:disabled { color: %faint; }
QMenu::separator { height: 1px; background: %line; margin: 4px 6px; }
QProgressBar { background: %line; border: none; border-radius: 2px; max-height: 4px; }
QProgressBar::chunk { background: %accent; border-radius: 2px; }
QGroupBox { border: 1px solid %line; border-radius: 8px; margin-top: 8px; padding: 8px; }
QDialog { background: %surface; }
)";

} // namespace

QColor colorIn(Tint tint, ColorRole role)
{
    const Row &row = rowOf(role);
    switch (tint) {
    case Tint::Light:
        return QColor::fromRgb(row.light);
    case Tint::Dark:
        return QColor::fromRgb(row.dark);
    case Tint::HighContrast:
        return QColor::fromRgb(row.highContrast);
    }
    return {};
}

QString inkName(ColorRole role)
{
    return QString::fromLatin1(rowOf(role).name);
}

QPalette paletteOf(Tint tint)
{
    const auto of = [tint](ColorRole role) { return colorIn(tint, role); };
    QPalette palette;
    palette.setColor(QPalette::Window, of(ColorRole::Window));
    palette.setColor(QPalette::WindowText, of(ColorRole::Text));
    palette.setColor(QPalette::Base, of(ColorRole::Surface));
    palette.setColor(QPalette::AlternateBase, of(ColorRole::Raised));
    palette.setColor(QPalette::Text, of(ColorRole::Text));
    palette.setColor(QPalette::PlaceholderText, of(ColorRole::Faint));
    palette.setColor(QPalette::Button, of(ColorRole::Surface));
    palette.setColor(QPalette::ButtonText, of(ColorRole::Text));
    palette.setColor(QPalette::BrightText, of(ColorRole::OnAccent));
    palette.setColor(QPalette::Highlight, of(ColorRole::Accent));
    palette.setColor(QPalette::HighlightedText, of(ColorRole::OnAccent));
    palette.setColor(QPalette::ToolTipBase, of(ColorRole::Surface));
    palette.setColor(QPalette::ToolTipText, of(ColorRole::Text));
    palette.setColor(QPalette::Link, of(ColorRole::Accent));
    palette.setColor(QPalette::LinkVisited, of(ColorRole::Accent));
    palette.setColor(QPalette::Light, of(ColorRole::Raised));
    palette.setColor(QPalette::Midlight, of(ColorRole::Line));
    palette.setColor(QPalette::Mid, of(ColorRole::StrongLine));
    palette.setColor(QPalette::Dark, of(ColorRole::Faint));
    palette.setColor(QPalette::Shadow, of(ColorRole::Faint));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, of(ColorRole::Faint));
    return palette;
}

QString styleSheetOf(Tint tint, int controlHeight)
{
    QString text = QString::fromLatin1(sheet);
    text.replace(QStringLiteral("@control"), QStringLiteral("%1px").arg(controlHeight - 2));
    text.replace(QStringLiteral("@inner"), QStringLiteral("%1px").arg(controlHeight - 4));
    // White on the light tint's accent, black on the others'.
    text.replace(QStringLiteral("@check"), tint == Tint::Light ? QStringLiteral("white") : QStringLiteral("black"));
    for (const Row &row : rows)
        text +=
            QStringLiteral("QLabel[ink=\"%1\"] { color: %%1; background: transparent; }\n").arg(QString::fromLatin1(row.name));
    // Longest names first: %accent is the beginning of %accent-soft.
    std::vector<Row> ordered(rows.begin(), rows.end());
    std::ranges::sort(ordered, std::ranges::greater{}, [](const Row &row) { return std::char_traits<char>::length(row.name); });
    for (const Row &row : ordered) {
        text.replace(QLatin1Char('%') + QString::fromLatin1(row.name), colorIn(tint, row.role).name(QColor::HexRgb));
    }
    return text;
}

} // namespace vigie::ui
