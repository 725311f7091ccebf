// What can be done on the page.
#include "ui/insights/insightsworkspace.h"
#include "ui/insights/resumedialog.h"

namespace vigie::ui {

void InsightsWorkspace::makeActions(ActionRegistry &actions)
{
    const auto add = [&](const char *id, const QList<QKeySequence> &keys, const std::function<QString()> &text) {
        QAction *action = actions.add(this, {QString::fromLatin1(id), text, keys, ActionContext::Insights});
        action->setAutoRepeat(false);
        return action;
    };
    m_refresh = add("insights.refresh", {QKeySequence(Qt::Key_F5)}, [] { return tr("Read again"); });
    m_asTable = add("insights.table", {QKeySequence(Qt::Key_T)}, [] { return tr("Chart or table"); });
    m_png = add("insights.png", {}, [] { return tr("Take the chart as a picture (PNG)…"); });
    m_svg = add("insights.svg", {}, [] { return tr("Take the chart as a drawing (SVG)…"); });
    m_csv =
        add("insights.csv", {QKeySequence(QStringLiteral("Ctrl+E"))}, [] { return tr("Take the figures of the chart (CSV)…"); });
    m_aggregates =
        add("insights.aggregates", {QKeySequence(QStringLiteral("Ctrl+Shift+E"))}, [] { return tr("Anonymous aggregates…"); });
    m_resume = add("insights.resume", {QKeySequence(QStringLiteral("Ctrl+Shift+R"))}, [] { return tr("Resume acceptance…"); });
    connect(m_resume, &QAction::triggered, this, [this] {
        if (m_quality.mayResume())
            m_resumeDialog->ask(m_quality.insights()->periods.back().id);
    });
    connect(m_refresh, &QAction::triggered, this, [this] { m_quality.read(m_quality.periods()); });
    connect(m_asTable, &QAction::triggered, this, &InsightsWorkspace::showTable);
    connect(m_png, &QAction::triggered, this, [this] { askFile(m_part, InsightCard::Format::Png); });
    connect(m_svg, &QAction::triggered, this, [this] { askFile(m_part, InsightCard::Format::Svg); });
    connect(m_csv, &QAction::triggered, this, [this] { askFile(m_part, InsightCard::Format::Csv); });
    connect(m_aggregates, &QAction::triggered, this, &InsightsWorkspace::askAggregates);
    for (int i = 0; i < static_cast<int>(m_cards.size()); ++i) {
        QAction *action = actions.add(this,
                                      {QStringLiteral("insights.part%1").arg(i + 1),
                                       [i] { return tr("Go to: %1").arg(titleOf(static_cast<InsightPart>(i))); },
                                       {QKeySequence(QStringLiteral("Ctrl+%1").arg(i + 1))},
                                       ActionContext::Insights,
                                       [] { return tr("Go to a part of the page"); }});
        connect(action, &QAction::triggered, this, [this, i] { goTo(static_cast<InsightPart>(i)); });
    }
}

/// Whoever may not come here is not offered what is done here either.
void InsightsWorkspace::showActions()
{
    const auto owned = actions();
    for (QAction *action : owned)
        action->setVisible(m_quality.isOpen());
    m_resume->setVisible(m_quality.isLead());
    if (!m_quality.isOpen())
        m_resumeDialog->reject();
}

} // namespace vigie::ui
