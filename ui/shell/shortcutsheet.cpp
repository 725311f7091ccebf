#include "ui/shell/shortcutsheet.h"

#include "ui/common/labels.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace vigie::ui {

namespace {

struct Entry {
    QString keys;
    QString text;
    QString series;
};

bool isOfOneRole(ActionContext context)
{
    return context == ActionContext::Oversight || context == ActionContext::Quality || context == ActionContext::Findings
        || context == ActionContext::Insights;
}

/// Neighbours of one series are one entry: "1 – 9".
std::vector<Entry> entriesOf(const ActionRegistry &actions, ActionContext context)
{
    std::vector<Entry> entries;
    for (const QAction *action : actions.actions()) {
        // Where nothing is offered, as in a workspace of another role, nothing is explained.
        if (actions.contextOf(action) != context || action->shortcut().isEmpty()
            || (isOfOneRole(context) && !action->isVisible()))
            continue;
        const QString keys = ActionRegistry::keyText(action);
        const QString series = actions.seriesOf(action);
        if (series.isEmpty() || entries.empty() || entries.back().series != series) {
            entries.push_back({keys, series.isEmpty() ? action->text() : series, series});
        } else {
            Entry &last = entries.back();
            last.keys = last.keys.section(QLatin1Char(' '), 0, 0) + QStringLiteral(" – ") + keys;
        }
    }
    return entries;
}

QGridLayout *groupOf(const QString &title, const std::vector<Entry> &entries, QWidget *parent)
{
    auto *group = new QGridLayout;
    group->setHorizontalSpacing(spacing(4));
    group->setVerticalSpacing(spacing(1));
    group->setColumnStretch(1, 1);
    group->addWidget(new SectionLabel(title, parent), 0, 0, 1, 2);
    int row = 1;
    for (const Entry &entry : entries) {
        group->addWidget(new Chip(entry.keys, parent), row, 0);
        group->addWidget(new TextLabel(entry.text, TextStyle::Body, ColorRole::Text, parent), row++, 1);
    }
    return group;
}

} // namespace

ShortcutSheet::ShortcutSheet(ActionRegistry &actions, QWidget *parent)
    : QDialog(parent)
    , m_actions(actions)
{
    setModal(true);
    new QVBoxLayout(this);
    layout()->setContentsMargins(spacing(6), spacing(4), spacing(6), spacing(4));
}

void ShortcutSheet::open()
{
    delete m_content;
    m_content = new QWidget(this);
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *page = new QVBoxLayout(m_content);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(spacing(3));
    page->addWidget(new TextLabel(tr("Keyboard shortcuts"), TextStyle::Title, ColorRole::Text, m_content));
    auto *side = new QHBoxLayout;
    side->setSpacing(spacing(8));
    page->addLayout(side);
    struct Column {
        QVBoxLayout *layout;
        std::size_t height;
    };
    std::array<Column, 3> columns{};
    for (Column &column : columns) {
        column.layout = new QVBoxLayout;
        column.layout->setSpacing(spacing(3));
        side->addLayout(column.layout);
    }
    // Each group goes below the shortest column: the sheet has to fit a low screen.
    for (const ActionContext context :
         {ActionContext::Application, ActionContext::Supervision, ActionContext::Calendar, ActionContext::Decision,
          ActionContext::Thread, ActionContext::Understanding, ActionContext::Quality, ActionContext::Findings,
          ActionContext::Outbox, ActionContext::Oversight, ActionContext::Insights, ActionContext::Settings}) {
        const std::vector<Entry> entries = entriesOf(m_actions, context);
        if (entries.empty())
            continue;
        Column &shortest = *std::min_element(columns.begin(), columns.end(),
                                             [](const Column &a, const Column &b) { return a.height < b.height; });
        shortest.layout->addLayout(groupOf(contextTitle(context), entries, m_content));
        shortest.height += entries.size() + 2;
    }
    for (Column &column : columns)
        column.layout->addStretch(1);
    layout()->addWidget(m_content);
    adjustSize();
    QDialog::open();
}

} // namespace vigie::ui
