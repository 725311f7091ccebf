#include "ui/shell/commandpalette.h"

#include "ui/common/labels.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QTimer>

namespace vigie::ui {

CommandPalette::CommandPalette(ActionRegistry &actions, QWidget *parent)
    : SearchDialog(parent)
    , m_actions(actions)
{
    retranslate();
}

void CommandPalette::fill(const QString &typed)
{
    for (QAction *action : m_actions.actions()) {
        if (!action->isEnabled() || !action->isVisible() || action->objectName() == QLatin1String("app.palette"))
            continue;
        const QString context = contextTitle(m_actions.contextOf(action));
        if (!matches(action->text() + QLatin1Char(' ') + context, typed))
            continue;
        auto *item = new QListWidgetItem(list());
        item->setData(Qt::UserRole, action->objectName());
        const QString key = ActionRegistry::keyText(action);
        item->setData(Qt::AccessibleTextRole, key.isEmpty() ? action->text() : QStringLiteral("%1, %2").arg(action->text(), key));
        auto *row = new QWidget(list());
        row->setAttribute(Qt::WA_TransparentForMouseEvents);
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(spacing(2), 0, spacing(2), 0);
        line->addWidget(new TextLabel(action->text(), TextStyle::Body, ColorRole::Text, row));
        line->addWidget(new TextLabel(context, TextStyle::Small, ColorRole::Faint, row), 1);
        line->addWidget(new TextLabel(key, TextStyle::Small, ColorRole::Muted, row));
        item->setSizeHint(QSize(0, 32));
        list()->setItemWidget(item, row);
    }
}

/// A little later: the dialog has to be gone, and the focus back.
void CommandPalette::take(const QListWidgetItem &item)
{
    QPointer<QAction> action = m_actions.find(item.data(Qt::UserRole).toString());
    if (!action)
        return;
    QTimer::singleShot(0, action, [action] {
        if (action->isEnabled())
            action->trigger();
    });
}

void CommandPalette::retranslate()
{
    setWindowTitle(tr("Commands"));
    setAccessibleName(tr("Commands"));
    search()->setPlaceholderText(tr("What do you want to do?"));
    search()->setAccessibleName(tr("Search for a command"));
    list()->setAccessibleName(tr("Commands found"));
}

} // namespace vigie::ui
