#include "ui/oversight/versionedpage.h"

#include "ui/common/errortext.h"
#include "ui/oversight/filters.h"
#include "ui/oversight/trailwords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace vigie::ui {

VersionedPage::VersionedPage(VersionedEditor &editor, Oversight &oversight, ActionRegistry &actions, const char *prefix,
                             const Words &refresh, const Words &save, QWidget *parent)
    : QWidget(parent)
    , m_oversight(oversight)
    , m_editor(editor)
    , m_actions(actions)
    , m_prefix(QString::fromLatin1(prefix))
    , m_version(new StatusDot(this))
    , m_notice(new NoticeBar(this))
    , m_conflict(new NoticeBar(this))
    , m_refresh(makeAction("refresh", QStringLiteral("F5"), refresh))
    , m_discard(makeAction("discard", QStringLiteral("Ctrl+Z"), [] { return tr("Undo all of it"); }))
    , m_save(makeAction("save", QStringLiteral("Ctrl+S"), save))
    , m_theirs(makeAction("theirs", QStringLiteral("Ctrl+T"), [] { return tr("Take theirs"); }))
    , m_mine(makeAction("mine", QStringLiteral("Ctrl+M"), [] { return tr("Go on with mine"); }))
{
    m_conflict->addAction(m_theirs);
    m_conflict->addAction(m_mine);
    m_conflict->hide();
    m_notice->setClosable(true);
    m_notice->hide();
    connect(m_notice, &NoticeBar::closed, m_notice, &QWidget::hide);
    connect(m_refresh, &QAction::triggered, this, [this] {
        m_notice->hide();
        m_editor.read();
    });
    connect(m_discard, &QAction::triggered, &m_editor, &VersionedEditor::discard);
    connect(m_save, &QAction::triggered, this, [this] {
        m_notice->hide();
        m_editor.save();
    });
    connect(m_theirs, &QAction::triggered, &m_editor, &VersionedEditor::takeTheirs);
    connect(m_mine, &QAction::triggered, &m_editor, &VersionedEditor::keepMine);
    connect(&m_editor, &VersionedEditor::changed, this, &VersionedPage::showAll);
    connect(&m_oversight, &Oversight::colleaguesChanged, this, &VersionedPage::showAll);
}

QAction *VersionedPage::makeAction(const char *name, const QString &key, const Words &text)
{
    const QList<QKeySequence> keys = key.isEmpty() ? QList<QKeySequence>() : QList{QKeySequence(key)};
    QAction *action =
        m_actions.add(this, {m_prefix + QLatin1Char('.') + QLatin1String(name), text, keys, ActionContext::Oversight});
    action->setAutoRepeat(false);
    return action;
}

QWidget *VersionedPage::makeTools(const std::vector<QAction *> &tools)
{
    auto *widget = new QWidget(this);
    QHBoxLayout *row = rowOf(widget, 52);
    for (QAction *action : tools) {
        auto *button = new DecisionButton({}, widget);
        button->setAction(action);
        row->addWidget(button);
    }
    row->addStretch(1);
    return widget;
}

void VersionedPage::finishLayout(const std::vector<QWidget *> &parts, QWidget *content, const std::vector<TextLabel *> &foot)
{
    auto *head = new QWidget(this);
    QHBoxLayout *row = rowOf(head, 52);
    row->addWidget(m_version, 1);
    for (QAction *action : {m_refresh, m_discard}) {
        auto *button = new DecisionButton({}, head);
        button->setAction(action);
        row->addWidget(button);
    }
    auto *save = new PrimaryButton({}, head);
    save->setAction(m_save);
    row->addWidget(save);
    auto *inside = new QVBoxLayout;
    inside->setContentsMargins(spacing(4), 0, spacing(4), 0);
    inside->addWidget(content);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(new Line(Qt::Horizontal, this));
    column->addWidget(m_conflict);
    column->addWidget(m_notice);
    for (QWidget *part : parts)
        column->addWidget(part);
    column->addLayout(inside, 1);
    auto *meaning = new QVBoxLayout;
    meaning->setContentsMargins(spacing(4), spacing(2), spacing(4), spacing(3));
    meaning->setSpacing(spacing(1));
    for (TextLabel *words : foot) {
        words->setWordWrap(true);
        meaning->addWidget(words);
    }
    column->addLayout(meaning);
}

void VersionedPage::showAll()
{
    showContent(); // what is wrong with it is known then
    showVersion();
    showNotices();
    m_discard->setEnabled(isOpen() && m_editor.isChanged());
    m_save->setEnabled(isOpen() && m_editor.isChanged() && !m_editor.heldByTheirs() && fault().isEmpty());
    m_theirs->setEnabled(m_editor.heldByTheirs().has_value());
    m_mine->setEnabled(m_editor.heldByTheirs().has_value());
}

QString VersionedPage::nameOf(const PersonId &person) const
{
    const Colleague *known = m_oversight.colleague(person);
    return known ? known->displayName : shortId(person.value);
}

/// "version 3, set by Lee on Sat 28 Nov, 14:03:12"
QString VersionedPage::settingText(const VersionedEditor::Setting &setting) const
{
    return setting.at ? tr("version %1, set by %2 on %3").arg(setting.version).arg(nameOf(setting.by), exactMoment(*setting.at))
                      : tr("version %1, set by nobody").arg(setting.version);
}

QString VersionedPage::refusal() const
{
    return tr("The desk knows of a fault that is not known here. Nothing was changed, and what you have written is still here.");
}

void VersionedPage::showVersion()
{
    const std::optional<VersionedEditor::Setting> held = m_editor.held();
    if (m_editor.isSaving())
        m_version->setStatus(Tone::Neutral, tr("Being saved…"));
    else if (!held)
        m_version->setStatus(Tone::Neutral, m_editor.reading().isUnderWay ? tr("Being read…") : tr("Not read yet"));
    else if (m_editor.isChanged())
        m_version->setStatus(Tone::Warn, tr("Not saved: %1, still holds").arg(settingText(*held)));
    else
        m_version->setStatus(Tone::Good, tr("In force: %1").arg(settingText(*held)));
}

void VersionedPage::showNotices()
{
    if (const auto theirs = m_editor.heldByTheirs())
        m_conflict->setNotice(Tone::Warn, tr("Another lead has changed this"),
                              tr("Now %1. %2 What you have written is still here.").arg(settingText(*theirs), theirChange()));
    m_conflict->setVisible(m_editor.heldByTheirs().has_value());
    const auto say = [this](Tone tone, const QString &happened, const QString &meaning) {
        m_notice->setNotice(tone, happened, meaning);
        m_notice->show();
    };
    if (const auto &problem = m_editor.problem())
        say(Tone::Bad, errorText(problem->kind).happened,
            problem->kind == ErrorKind::InvalidInput ? refusal()
                                                     : tr("Nothing is known to be changed. What you have written is still here; "
                                                          "save it again when the desk answers."));
    else if (const auto &unread = m_editor.reading().problem)
        say(Tone::Bad, errorText(unread->kind).happened, problemText(unread->kind));
    else if (const QString unsound = m_editor.held() ? fault() : QString(); !unsound.isEmpty())
        say(Tone::Warn, tr("This cannot be saved yet"), unsound);
    else
        m_notice->hide();
}

void VersionedPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace vigie::ui
