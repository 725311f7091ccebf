#include "ui/common/actionregistry.h"

#include <QCoreApplication>
#include <QWidget>

#include <algorithm>

namespace vigie::ui {

ActionRegistry::ActionRegistry(QObject *parent)
    : QObject(parent)
{
}

QAction *ActionRegistry::add(QWidget *owner, const ActionSpec &spec)
{
    Q_ASSERT(find(spec.id) == nullptr);
    auto *action = new QAction(owner);
    action->setObjectName(spec.id);
    action->setText(spec.text());
    action->setShortcuts(spec.shortcuts);
    action->setShortcutContext(spec.context == ActionContext::Application ? Qt::WindowShortcut : Qt::WidgetWithChildrenShortcut);
    owner->addAction(action);
    m_entries.push_back(Entry{action, spec.text, spec.context, spec.series});
    connect(action, &QObject::destroyed, this, [this](QObject *gone) {
        std::erase_if(m_entries, [gone](const Entry &entry) { return static_cast<QObject *>(entry.action) == gone; });
        Q_EMIT changed();
    });
    Q_EMIT changed();
    return action;
}

QAction *ActionRegistry::find(const QString &id) const
{
    const auto found = std::ranges::find_if(m_entries, [&id](const Entry &entry) { return entry.action->objectName() == id; });
    return found == m_entries.end() ? nullptr : found->action;
}

std::vector<QAction *> ActionRegistry::actions() const
{
    std::vector<QAction *> result;
    result.reserve(m_entries.size());
    for (const Entry &entry : m_entries)
        result.push_back(entry.action);
    return result;
}

ActionContext ActionRegistry::contextOf(const QAction *action) const
{
    const auto found = std::ranges::find(m_entries, action, &Entry::action);
    return found == m_entries.end() ? ActionContext::Application : found->context;
}

QString ActionRegistry::seriesOf(const QAction *action) const
{
    const auto found = std::ranges::find(m_entries, action, &Entry::action);
    return found != m_entries.end() && found->series ? found->series() : QString();
}

QString ActionRegistry::keyText(const QAction *action)
{
    const QList<QKeySequence> keys = action->shortcuts();
    if (keys.isEmpty())
        return {};
    if (keys.first() == QKeySequence(Qt::Key_Return) || keys.first() == QKeySequence(Qt::Key_Enter))
        return QStringLiteral("\u23CE");
    return keys.first().toString(QKeySequence::NativeText);
}

void ActionRegistry::retranslate()
{
    for (const Entry &entry : m_entries)
        entry.action->setText(entry.text());
    Q_EMIT changed();
}

QString contextTitle(ActionContext context)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("vigie::ui::ActionContext", text); };
    switch (context) {
    case ActionContext::Application:
        return say(QT_TRANSLATE_NOOP("vigie::ui::ActionContext", "Everywhere"));
    case ActionContext::Supervision:
        return say(QT_TRANSLATE_NOOP("vigie::ui::ActionContext", "Supervision"));
    case ActionContext::Thread:
        return say(QT_TRANSLATE_NOOP("vigie::ui::ActionContext", "Thread"));
    case ActionContext::Understanding:
        return say(QT_TRANSLATE_NOOP("vigie::ui::ActionContext", "Understanding"));
    case ActionContext::Calendar:
        return say(QT_TRANSLATE_NOOP("vigie::ui::ActionContext", "Calendar"));
    case ActionContext::Decision:
        return say(QT_TRANSLATE_NOOP("vigie::ui::ActionContext", "Decision"));
    case ActionContext::Outbox:
        return say(QT_TRANSLATE_NOOP("vigie::ui::ActionContext", "Outbox"));
    case ActionContext::Quality:
        return say(QT_TRANSLATE_NOOP("vigie::ui::ActionContext", "Reviews"));
    case ActionContext::Findings:
        return say(QT_TRANSLATE_NOOP("vigie::ui::ActionContext", "Findings"));
    case ActionContext::Oversight:
        return say(QT_TRANSLATE_NOOP("vigie::ui::ActionContext", "Oversight"));
    case ActionContext::Insights:
        return say(QT_TRANSLATE_NOOP("vigie::ui::ActionContext", "Insights"));
    case ActionContext::Rights:
        return say(QT_TRANSLATE_NOOP("vigie::ui::ActionContext", "Rights"));
    case ActionContext::Incidents:
        return say(QT_TRANSLATE_NOOP("vigie::ui::ActionContext", "Incidents"));
    case ActionContext::Settings:
        return say(QT_TRANSLATE_NOOP("vigie::ui::ActionContext", "Settings"));
    }
    return {};
}

} // namespace vigie::ui
