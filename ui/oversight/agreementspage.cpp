#include "ui/oversight/agreementspage.h"

#include "ui/common/errortext.h"
#include "ui/common/format.h"
#include "ui/common/pagestack.h"
#include "ui/oversight/agreementdialogs.h"
#include "ui/oversight/agreementwords.h"
#include "ui/oversight/filters.h"
#include "ui/oversight/trailwords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <numeric>

namespace vigie::ui {

AgreementsPage::AgreementsPage(AgreementsKeeper &keeper, ActionRegistry &actions, QWidget *parent)
    : QWidget(parent)
    , m_keeper(keeper)
    , m_model(new AgreementsModel(keeper, this))
    , m_worded(new WordedModel(
          m_model, [this](int row, int column) { return agreementWord(m_model->rowAt(row), column); },
          [] {
              return QStringList{tr("Whom"), tr("What"), tr("Paper"), tr("Recorded"), tr("State")};
          },
          this))
    , m_record(new RecordAgreementDialog(this))
    , m_withdraw(new WithdrawAgreementDialog(this))
    , m_notice(new NoticeBar(this))
    , m_stack(new PageStack(this))
    , m_table(new TableView(m_stack))
    , m_empty(new EmptyState(m_stack))
    , m_meaning(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
{
    makeActions(actions);
    m_table->setModel(m_worded);
    m_table->setWidths({200, 220, 260, 170, 0});
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *head = new QWidget(this);
    QHBoxLayout *row = rowOf(head, 52);
    m_verdict = new StatusDot(head);
    row->addWidget(m_verdict, 1);
    for (QAction *action : {m_refresh, m_remove, m_add}) {
        auto *button = new DecisionButton({}, head);
        button->setAction(action);
        row->addWidget(button);
    }
    m_meaning->setWordWrap(true);
    auto *inside = new QVBoxLayout;
    inside->setContentsMargins(spacing(4), spacing(2), spacing(4), spacing(3));
    inside->setSpacing(spacing(2));
    inside->addWidget(m_stack, 1);
    inside->addWidget(m_meaning);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(new Line(Qt::Horizontal, this));
    column->addWidget(m_notice);
    column->addLayout(inside, 1);
    m_notice->hide();
    m_notice->setClosable(true);
    connect(m_notice, &NoticeBar::closed, m_notice, &QWidget::hide);
    connect(&m_keeper, &AgreementsKeeper::changed, this, &AgreementsPage::showAll);
    connect(m_table, &TableView::currentRowChanged, this, &AgreementsPage::showActions);
    connect(m_table, &QAbstractItemView::activated, m_add, &QAction::trigger);
    connect(m_record, &RecordAgreementDialog::wanted, this, &AgreementsPage::record);
    connect(m_withdraw, &WithdrawAgreementDialog::wanted, this, &AgreementsPage::withdraw);
    retranslate();
}

void AgreementsPage::makeActions(ActionRegistry &actions)
{
    const auto add = [&](const char *id, const QString &key, const std::function<QString()> &text) {
        QAction *action = actions.add(this, {QString::fromLatin1(id), text, {QKeySequence(key)}, ActionContext::Oversight});
        action->setAutoRepeat(false);
        return action;
    };
    m_refresh = add("agreements.refresh", QStringLiteral("F5"), [] { return tr("Read the agreements again"); });
    m_add = add("agreements.record", QStringLiteral("Ctrl+N"), [] { return tr("Record an agreement…"); });
    m_remove = add("agreements.withdraw", QStringLiteral("Del"), [] { return tr("Withdraw the agreement…"); });
    connect(m_refresh, &QAction::triggered, this, [this] {
        m_notice->hide();
        m_keeper.read();
    });
    connect(m_add, &QAction::triggered, this, &AgreementsPage::askToRecord);
    connect(m_remove, &QAction::triggered, this, &AgreementsPage::askToWithdraw);
}

const AgreementsModel::Row *AgreementsPage::current() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_model->rowCount() ? &m_model->rowAt(row) : nullptr;
}

const ClientAgreement *AgreementsPage::standing() const
{
    const AgreementsModel::Row *row = current();
    const auto *agreement = row ? std::get_if<ClientAgreement>(row) : nullptr;
    return agreement && !agreement->withdrawnAt ? agreement : nullptr;
}

/// For the client that is chosen, if it has none.
void AgreementsPage::askToRecord()
{
    const AgreementsModel::Row *row = current();
    const auto *missing = row ? std::get_if<MissingAgreement>(row) : nullptr;
    m_record->ask(missing ? missing->client : QString());
}

void AgreementsPage::askToWithdraw()
{
    if (const ClientAgreement *agreement = standing())
        m_withdraw->ask(*agreement);
}

void AgreementsPage::record(const ClientAgreement &agreement)
{
    m_notice->hide();
    m_keeper.record(agreement, [this, client = agreement.client](const Status &status) {
        if (!status.ok())
            return sayFailed(status.error(),
                             tr("It is not known whether it is recorded. Read again when the desk answers; recording it twice "
                                "changes nothing."));
        say(Tone::Good, tr("The agreement of %1 is recorded").arg(client), tr("That you recorded it is in the audit trail."));
    });
}

void AgreementsPage::withdraw(const QString &client, AgreementScope scope)
{
    m_notice->hide();
    m_keeper.withdraw(client, scope, [this, client](const Status &status) {
        if (!status.ok())
            return sayFailed(
                status.error(),
                tr("It is not known whether it is withdrawn. Read again when the desk answers, and withdraw it again "
                   "if it still stands."));
        say(Tone::Good, tr("The agreement of %1 is withdrawn").arg(client),
            tr("What people outside held is being called back. That you withdrew it is in the audit trail."));
    });
}

void AgreementsPage::say(Tone tone, const QString &strong, const QString &sentence)
{
    m_notice->setNotice(tone, strong, sentence);
    m_notice->show();
}

void AgreementsPage::sayFailed(const Error &error, const QString &unknown)
{
    switch (error.kind) {
    case ErrorKind::NotFound:
        return say(Tone::Bad, tr("No such agreement stands"), tr("Somebody else has withdrawn it meanwhile."));
    case ErrorKind::InvalidInput:
        return say(Tone::Bad, tr("The desk does not take it as it is"), tr("Nothing was recorded. Look at what was typed."));
    case ErrorKind::Unreachable:
    case ErrorKind::DeskFailed:
    case ErrorKind::NotADesk:
        return say(Tone::Bad, errorText(error.kind).happened, unknown);
    default: // the desk has refused, and its words fit here too
        return say(Tone::Bad, errorText(error.kind).happened, sentences(errorText(error.kind)));
    }
}

void AgreementsPage::showAll()
{
    const Reading &reading = m_keeper.reading();
    const AgreementRegister &all = m_keeper.agreements();
    const bool nothing = m_model->rowCount() == 0;
    m_stack->setCurrentWidget(nothing && reading.asOf && !reading.isUnderWay ? static_cast<QWidget *>(m_empty) : m_table);
    const int waiting = std::accumulate(all.missing.begin(), all.missing.end(), 0,
                                        [](int sum, const MissingAgreement &one) { return sum + one.waiting; });
    if (m_keeper.isWriting())
        m_verdict->setStatus(Tone::Neutral, tr("Being written…"));
    else if (!reading.asOf)
        m_verdict->setStatus(Tone::Neutral, reading.isUnderWay ? tr("Being read…") : tr("Not read yet"));
    else if (waiting > 0)
        m_verdict->setStatus(Tone::Warn, tr("%n request(s) wait because their clients have not agreed", nullptr, waiting));
    else
        m_verdict->setStatus(Tone::Good, tr("No request waits for an agreement"));
    if (reading.problem)
        say(Tone::Bad, errorText(reading.problem->kind).happened, problemText(reading.problem->kind));
    showActions();
}

void AgreementsPage::showActions()
{
    const bool isOpen = m_keeper.reading().asOf && !m_keeper.isWriting();
    m_add->setEnabled(isOpen);
    m_remove->setEnabled(isOpen && standing());
}

void AgreementsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void AgreementsPage::retranslate()
{
    m_table->setAccessibleName(tr("Agreements, exceptions and sites in house"));
    m_empty->setContent(Symbol::Document, tr("No agreements"),
                        tr("No client has agreed to anything, and no request waits for it."));
    m_meaning->setText(
        tr("Requests that came through Google are shown outside the house only when their client has agreed. Exceptions "
           "for one request and the house's own sites are set at the desk itself."));
    m_worded->retranslate();
    showAll();
}

} // namespace vigie::ui
