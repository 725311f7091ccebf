#include "ui/rights/rightsdialogs.h"

#include "ui/common/buttons.h"
#include "ui/common/format.h"
#include "ui/common/labels.h"
#include "ui/rights/rightswords.h"
#include "ui/rights/wishform.h"

#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace vigie::ui {

TakeRightsDialog::TakeRightsDialog(QWidget *parent)
    : FormDialog(parent)
    , m_form(new WishForm(this))
{
    setFixedWidth(spacing(150));
    addField(m_form);
    finishLayout();
    connect(m_form, &WishForm::edited, this, &TakeRightsDialog::edited);
    connect(this, &QDialog::finished, this, &TakeRightsDialog::clear);
    TakeRightsDialog::retranslate();
}

void TakeRightsDialog::ask(Instant now, const QTimeZone &zone, Instant received, const QString &words,
                           const RightsSubject &subject)
{
    m_now = now;
    const QDateTime here = toDateTime(std::min(received, now), zone);
    RightsWish wish;
    wish.receivedAt = toInstant(QDateTime(here.date(), QTime(here.time().hour(), here.time().minute()), zone));
    wish.words = words;
    wish.subject = subject;
    m_form->set(wish, zone);
    open();
}

void TakeRightsDialog::clear()
{
    m_form->clear();
    m_asked = {};
    m_key.clear();
}

void TakeRightsDialog::edited()
{
    const QString problem = m_form->problem(m_now);
    m_go->setEnabled(problem.isEmpty());
    m_meaning->setText(problem.isEmpty()
                           ? tr("Ask for no more than is here: who it is can often be told by the address they write from. "
                                "The clock runs from the moment of receipt.")
                           : problem);
    fitHeight();
}

void TakeRightsDialog::finish()
{
    if (const RightsWish now = m_form->wish(); m_key.isEmpty() || !(now == m_asked)) {
        m_asked = now;
        m_key = randomUuid();
    }
    setWaiting(true);
    Q_EMIT wanted(m_asked, m_key);
}

void TakeRightsDialog::retranslate()
{
    setWindowTitle(tr("Take a request down"));
    setAccessibleName(windowTitle());
    m_title->setText(windowTitle());
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Take nothing down"));
    m_go->setText(tr("Take it down"));
    m_form->retranslate();
}

CorrectRightsDialog::CorrectRightsDialog(const RightsOffice &office, QWidget *parent)
    : FormDialog(parent)
    , m_office(office)
    , m_form(new WishForm(this))
    , m_whyLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_why(new QLineEdit(this))
{
    setFixedWidth(spacing(150));
    m_form->fixKind();
    m_why->setMaxLength(longestRightsWords);
    addField(m_form);
    addField(m_whyLabel, m_why);
    finishLayout();
    connect(m_form, &WishForm::edited, this, &CorrectRightsDialog::edited);
    connect(m_why, &QLineEdit::textChanged, this, &CorrectRightsDialog::edited);
    connect(this, &QDialog::finished, this, [this] {
        m_form->clear();
        m_why->setText({});
        m_request = {};
    });
    CorrectRightsDialog::retranslate();
}

void CorrectRightsDialog::ask(const RightsCase &request)
{
    m_request = request;
    m_form->set(request.wish, m_office.zone());
    retranslate();
    open();
}

QString CorrectRightsDialog::consequence(const std::set<WishPart> &parts, const RightsWish &right) const
{
    if (const auto obstacle = obstacleToCorrecting(m_request, right, parts))
        return text(*obstacle);
    QStringList follows;
    if (parts.count(WishPart::ReceivedAt) > 0) {
        RightsCase then = m_request;
        then.wish.receivedAt = right.receivedAt;
        //: %1 the last day of the time to answer, once the moment of receipt is put right.
        follows.append(tr("The answer is then due on %1.").arg(longDay(m_office.clockOf(then).due)));
    }
    if (parts.count(WishPart::Subject) > 0)
        follows.append(tr("Who they are is to be established anew, and what is held searched for again; an archive that was "
                          "made is deleted."));
    follows.append(tr("What stood there is not kept; the audit trail says which fields were put right, and by whom."));
    return follows.join(QLatin1Char(' '));
}

void CorrectRightsDialog::edited()
{
    const RightsWish right = m_form->wish();
    const std::set<WishPart> parts = differing(m_request.wish, right);
    const QString problem = m_form->problem(m_office.now());
    const bool isOpen = !parts.empty() && !obstacleToCorrecting(m_request, right, parts);
    m_go->setEnabled(problem.isEmpty() && isOpen && !m_why->text().trimmed().isEmpty());
    if (!problem.isEmpty())
        m_meaning->setText(problem);
    else if (parts.empty())
        m_meaning->setText(tr("Change what was taken down wrong, and say why. Who asks for something else has a request of "
                              "its own."));
    else
        m_meaning->setText(consequence(parts, right));
    fitHeight();
}

void CorrectRightsDialog::finish()
{
    setWaiting(true);
    Q_EMIT wanted({m_form->wish(), m_why->text().trimmed()});
}

void CorrectRightsDialog::retranslate()
{
    setWindowTitle(m_request.number.isEmpty() ? tr("Put right what was taken down")
                                              : tr("Put right what was taken down · %1").arg(m_request.number));
    setAccessibleName(windowTitle());
    m_title->setText(windowTitle());
    m_whyLabel->setText(tr("Why it is put right"));
    m_why->setAccessibleName(m_whyLabel->text());
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Put nothing right"));
    m_go->setText(tr("Put it right"));
    m_form->retranslate();
}

} // namespace vigie::ui
