// What the review workspace says about its state: the empty page, the notice above the review, the clocks.
#include "ui/common/errortext.h"
#include "ui/common/format.h"
#include "ui/common/notices.h"
#include "ui/common/watermark.h"
#include "ui/quality/reviewpage.h"
#include "ui/quality/reviewworkspace.h"

namespace vigie::ui {

namespace {

constexpr Seconds leaseEndsSoon{5 * 60};

} // namespace

void ReviewWorkspace::showEmpty()
{
    const int waiting = m_reviewing.waitingToLeave();
    if (isOffline()) {
        m_empty->setTone(Tone::Warn);
        m_empty->setContent(Symbol::Offline, tr("The desk cannot be reached"),
                            waiting > 0
                                ? tr("%n review(s) you submitted are kept and go out by themselves. The next one comes once the "
                                     "connection is back.",
                                     nullptr, waiting)
                                : tr("Reviews can be pulled again once the connection is back."));
    } else if (std::holds_alternative<reviewtask::Pulling>(m_reviewing.task())) {
        m_empty->setTone(Tone::Neutral);
        m_empty->setContent(Symbol::Hourglass, tr("Fetching the next review…"),
                            tr("It appears here as soon as the desk answers."));
    } else if (std::holds_alternative<reviewtask::NothingWaiting>(m_reviewing.task())) {
        m_empty->setTone(Tone::Good);
        m_empty->setContent(Symbol::Done, tr("Nothing to review"),
                            tr("The sample holds nothing for you just now: your own work, and what you have reviewed or skipped, "
                               "is never given to you. You can look again at any time."));
    } else {
        m_empty->setTone(Tone::Neutral);
        const int queued = m_workbench.queueCounts().quality;
        m_empty->setContent(
            Symbol::Inbox, tr("Ready for the next review"),
            queued > 0 ? tr("%n request(s) of the sample are waiting. The desk gives you one; nobody chooses.", nullptr, queued)
                       : tr("The desk gives you a request of the random sample; nobody chooses which."));
    }
    m_actions.pull->setEnabled(!std::holds_alternative<reviewtask::Pulling>(m_reviewing.task()) && !m_workbench.limitedUseDue());
}

void ReviewWorkspace::showNotice()
{
    m_notice->clearActions();
    m_notice->setClosable(true);
    const SubmittedReview *refused = m_reviewing.firstRefused();
    m_actions.takeUp->setEnabled(refused != nullptr);
    m_actions.discard->setEnabled(refused != nullptr);
    if (m_problem) {
        const ErrorText text = errorText(m_problem->kind);
        m_notice->setNotice(Tone::Bad, text.happened, sentences(text));
    } else if (m_said == Said::Purged) {
        m_notice->setNotice(Tone::Warn, tr("The desk has removed a request from this workstation"),
                            tr("It must no longer be seen here, nor what you had answered on it. You have nothing to do; go on "
                               "with the next review."));
    } else if (m_said == Said::Incomplete) {
        const bool isOpen = m_reviewing.rubric() && !openQuestions(*m_reviewing.rubric(), m_reviewing.draft()).empty();
        if (isOpen)
            m_notice->setNotice(Tone::Warn, tr("Not complete yet"),
                                tr("Answer what is open, and choose a cause for each failure; then submit again."));
        else
            m_notice->setNotice(Tone::Warn, tr("No question applies"),
                                tr("A review needs one answer at least that counts. If nothing can be judged here, skip it with "
                                   "that reason."));
    } else if (std::holds_alternative<reviewtask::LeaseLost>(m_reviewing.task())) {
        m_notice->setNotice(Tone::Bad, tr("The lease of this review has ended"),
                            tr("The desk may give it to somebody else now. What you entered stays readable here until you put it "
                               "away."));
        m_notice->setClosable(false);
        m_notice->addAction(m_actions.pullAfterLoss);
    } else if (refused) {
        const ErrorText text = errorText(refused->error ? refused->error->kind : ErrorKind::Internal);
        //: %1 the client's code, %2 a time of day. French: Non acceptée : votre revue pour le client %1 de %2
        m_notice->setNotice(Tone::Bad,
                            tr("Not accepted: your review for client %1 of %2")
                                .arg(refused->clientCode, timeOfDay(refused->submittedAt, QTimeZone::systemTimeZone())),
                            text.happened + QStringLiteral(". ")
                                + tr("Nothing you entered is lost: go on with it if the task is still yours, or discard it."));
        m_notice->setClosable(false);
        m_notice->addAction(m_actions.takeUp);
        m_notice->addAction(m_actions.discard);
    } else if (const auto *offline = std::get_if<connection::Offline>(&m_workbench.connection());
               offline && m_reviewing.current() && !m_offlineSeen) {
        QString meaning = tr("Your work goes on; what you submit is kept and sent when the connection is back.");
        if (m_leaseEndsSoon)
            meaning =
                tr("The lease ends soon, and cannot be renewed without the desk: submit what you have while it lasts. It is "
                   "sent when the connection is back; the desk may refuse it then, and nothing you entered is lost.");
        if (const int waiting = m_reviewing.waitingToLeave(); waiting > 0)
            meaning += QLatin1Char(' ') + tr("%n review(s) wait to be sent.", nullptr, waiting);
        //: %1 a time of day.
        m_notice->setNotice(Tone::Warn, tr("Offline since %1").arg(timeOfDay(offline->since, QTimeZone::systemTimeZone())),
                            meaning);
        m_notice->setSymbol(Symbol::Offline);
    } else {
        m_notice->hide();
        return;
    }
    m_notice->show();
}

void ReviewWorkspace::showClocks()
{
    const HeldReview *held = m_reviewing.current();
    const bool isAbroad = held && held->content.level == DisclosureLevel::ThirdCountry;
    m_page->setWatermark(isAbroad ? watermarkText() : QString());
    const Seconds left = m_reviewing.isWorking() ? m_reviewing.leaseRemaining() : Seconds(0);
    const bool endsSoon = m_reviewing.isWorking() && isOffline() && left < leaseEndsSoon;
    if (std::exchange(m_leaseEndsSoon, endsSoon) != endsSoon) {
        m_offlineSeen = m_offlineSeen && !endsSoon;
        showNotice();
    }
    if (held)
        m_page->setClocks(m_reviewing.spent(), left);
}

QString ReviewWorkspace::watermarkText() const
{
    const auto *signedIn = std::get_if<session::SignedIn>(&m_workbench.session());
    return signedIn ? Watermark::textFor(signedIn->me.displayName, m_workbench.deskNow()) : QString();
}

} // namespace vigie::ui
