#include "ui/shell/commandpalette.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace vigie::ui {

namespace {

QString folded(const QString &text)
{
    QString result;
    const QString apart = text.normalized(QString::NormalizationForm_D);
    for (const QChar letter : apart) {
        if (letter.category() != QChar::Mark_NonSpacing)
            result += letter.toCaseFolded();
    }
    return result;
}

} // namespace

bool matches(const QString &text, const QString &typed)
{
    const QString where = folded(text);
    const QStringList words = folded(typed).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::ranges::all_of(words, [&where](const QString &word) { return where.contains(word); });
}

CommandPalette::CommandPalette(ActionRegistry &actions, QWidget *parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint)
    , m_actions(actions)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setModal(true);
    setFixedSize(spacing(140), spacing(95));
    auto *card = new Card(this);
    auto *outside = new QVBoxLayout(this);
    outside->setContentsMargins(0, 0, 0, 0);
    outside->addWidget(card);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(spacing(3), spacing(3), spacing(3), spacing(3));
    column->setSpacing(spacing(2));
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_search, &QLineEdit::returnPressed, this, &CommandPalette::run);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::run);
    retranslate();
}

void CommandPalette::open()
{
    m_search->clear();
    fill();
    if (const QWidget *below = parentWidget()) {
        const QPoint corner = below->mapToGlobal(QPoint((below->width() - width()) / 2, below->height() / 6));
        move(corner);
    }
    QDialog::open();
    m_search->setFocus();
}

void CommandPalette::fill()
{
    m_list->clear();
    for (QAction *action : m_actions.actions()) {
        if (!action->isEnabled() || !action->isVisible() || action->objectName() == QLatin1String("app.palette"))
            continue;
        const QString context = contextTitle(m_actions.contextOf(action));
        if (!matches(action->text() + QLatin1Char(' ') + context, m_search->text()))
            continue;
        auto *item = new QListWidgetItem(m_list);
        item->setData(Qt::UserRole, action->objectName());
        const QString key = ActionRegistry::keyText(action);
        item->setData(Qt::AccessibleTextRole, key.isEmpty() ? action->text() : QStringLiteral("%1, %2").arg(action->text(), key));
        auto *row = new QWidget(m_list);
        row->setAttribute(Qt::WA_TransparentForMouseEvents);
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(spacing(2), 0, spacing(2), 0);
        line->addWidget(new TextLabel(action->text(), TextStyle::Body, ColorRole::Text, row));
        line->addWidget(new TextLabel(context, TextStyle::Small, ColorRole::Faint, row), 1);
        line->addWidget(new TextLabel(key, TextStyle::Small, ColorRole::Muted, row));
        item->setSizeHint(QSize(0, 32));
        m_list->setItemWidget(item, row);
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::run()
{
    const QListWidgetItem *item = m_list->currentItem();
    QPointer<QAction> action = item == nullptr ? nullptr : m_actions.find(item->data(Qt::UserRole).toString());
    accept();
    if (action) {
        QTimer::singleShot(0, action, [action] {
            if (action->isEnabled())
                action->trigger();
        });
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (step != 0 && m_list->count() > 0) {
            m_list->setCurrentRow((m_list->currentRow() + step + m_list->count()) % m_list->count());
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CommandPalette::retranslate()
{
    setWindowTitle(tr("Commands"));
    setAccessibleName(tr("Commands"));
    m_search->setPlaceholderText(tr("What do you want to do?"));
    m_search->setAccessibleName(tr("Search for a command"));
    m_list->setAccessibleName(tr("Commands found"));
}

} // namespace vigie::ui
