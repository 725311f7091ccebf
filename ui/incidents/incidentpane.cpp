#include "ui/incidents/incidentpane.h"

#include "ui/common/cards.h"
#include "ui/common/format.h"
#include "ui/common/wording.h"
#include "ui/incidents/incidentwords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace vigie::ui {

IncidentPane::Part IncidentPane::makePart()
{
    auto *card = new Card;
    Part part{card, new SectionLabel({}, card), new TextLabel(TextStyle::Body, ColorRole::Text, card)};
    part.words->setWordWrap(true);
    insideOf(card, part.title)->addWidget(part.words);
    return part;
}

IncidentPane::IncidentPane(const IncidentsOffice &office, QWidget *parent)
    : QWidget(parent)
    , m_office(office)
    , m_hint(new TextLabel(TextStyle::Body, ColorRole::Muted, this))
    , m_head(new QWidget)
    , m_number(new TextLabel(TextStyle::Title, ColorRole::Text, m_head))
    , m_kind(new Chip({}, m_head))
    , m_holder(new Tag({}, Tone::Neutral, m_head))
    , m_happened(makePart())
    , m_note(makePart())
    , m_means(makePart())
    , m_next(makePart())
    , m_beside(new QWidget)
    , m_requestTitle(new SectionLabel({}, m_beside))
    , m_request(new TextLabel(TextStyle::Small, ColorRole::Text, m_beside))
    , m_aboutTitle(new SectionLabel({}, m_beside))
    , m_about(new TextLabel(TextStyle::Small, ColorRole::Text, m_beside))
    , m_historyTitle(new SectionLabel({}, m_beside))
    , m_history(new TextLabel(TextStyle::Small, ColorRole::Text, m_beside))
{
    for (TextLabel *label : {m_hint, m_request, m_about, m_history})
        label->setWordWrap(true);
    auto *head = new QHBoxLayout(m_head);
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(spacing(3));
    head->addWidget(m_number);
    head->addWidget(m_kind);
    head->addStretch(1);
    head->addWidget(m_holder);

    auto *right = new QVBoxLayout(m_beside);
    right->setContentsMargins(spacing(4), spacing(3), spacing(4), spacing(3));
    right->setSpacing(spacing(2));
    for (const auto &[title, words] :
         {std::pair{m_requestTitle, m_request}, std::pair{m_aboutTitle, m_about}, std::pair{m_historyTitle, m_history}}) {
        right->addWidget(title);
        right->addWidget(words);
        right->addSpacing(spacing(3));
    }
    right->addStretch(1);
    layCards(this, {m_hint, m_head, m_happened.card, m_note.card, m_means.card, m_next.card}, m_beside);
    showSelected();
}

void IncidentPane::forget()
{
    for (TextLabel *label :
         {m_number, m_happened.words, m_note.words, m_means.words, m_next.words, m_request, m_about, m_history})
        label->clear();
    m_kind->setText({});
    m_holder->setText({});
    m_holder->setAccessibleName({}); // a colleague's
}

void IncidentPane::showSelected()
{
    const auto &view = m_office.view();
    forget();
    m_hint->setText(tr("Take the next, or choose one at the left. That you have seen it is recorded."));
    m_hint->setVisible(m_office.selected().isEmpty());
    m_happened.title->setText(tr("What happened"));
    m_note.title->setText(tr("What was written"));
    m_means.title->setText(tr("What it means"));
    m_next.title->setText(tr("What to do next"));
    m_requestTitle->setText(tr("The request"));
    m_aboutTitle->setText(tr("What it is about"));
    m_historyTitle->setText(tr("History"));
    for (QWidget *widget :
         {m_head, static_cast<QWidget *>(m_happened.card), static_cast<QWidget *>(m_means.card),
          static_cast<QWidget *>(m_next.card), static_cast<QWidget *>(m_aboutTitle), static_cast<QWidget *>(m_historyTitle)})
        widget->setVisible(view.has_value());
    m_note.card->setVisible(view && !view->note.isEmpty());
    for (QWidget *widget : {static_cast<QWidget *>(m_requestTitle), static_cast<QWidget *>(m_request)})
        widget->setVisible(view && !view->request.isEmpty());
    if (!view)
        return;
    m_number->setText(numberOf(view->id));
    m_kind->setText(text(view->kind));
    m_happened.words->setText(whatHappened(*view));
    m_note.words->setText(view->note);
    m_means.words->setText(whatItMeans(*view));
    m_next.words->setText(whatToDo(*view));
    for (const Part *part : {&m_means, &m_next})
        part->card->setVisible(!isOver(*view));
    showHolder();
    showRequest(*view);
    showAbout(*view);
    showHistory(*view);
}

void IncidentPane::showHolder()
{
    const auto &view = m_office.view();
    if (!view)
        return;
    m_holder->setText(holderText(*view, m_office));
    m_holder->setTone(toneOfHolder(*view, m_office));
    m_holder->setAccessibleName(m_holder->text());
}

void IncidentPane::showRequest(const Incident &incident)
{
    QStringList lines;
    if (incident.about) {
        const QDate day = toDateTime(incident.about->receivedAt, QTimeZone::systemTimeZone()).date();
        lines = {QStringLiteral("%1 · %2").arg(shortDate(day), incident.about->clientCode), text(incident.about->kind),
                 whereItStands(*incident.about)};
    } else {
        lines = {tr("Not here any more: its time was over, or somebody has had it erased. What was in it cannot be looked up.")};
    }
    lines.append(withWords(tr("Id"), incident.request.value));
    QStringList others;
    for (const IncidentId &other : m_office.ofSameRequest(incident))
        others.append(numberOf(other));
    if (!others.isEmpty())
        lines.append(withWords(tr("Other incidents about it"), others.join(QStringLiteral(", "))));
    m_request->setText(lines.join(QLatin1Char('\n')));
}

void IncidentPane::showAbout(const Incident &incident)
{
    QStringList lines;
    const auto add = [&lines](const QString &what, const QString &says) {
        if (!says.isEmpty())
            lines.append(withWords(what, says));
    };
    add(tr("Since"), dayAndTime(incident.at, QTimeZone::systemTimeZone()));
    add(tr("Part"), incident.part);
    add(tr("Reason"), reasonText(incident.reason));
    add(tr("Package"), incident.package);
    QStringList duplicates;
    for (const Incident &other : m_office.all()) {
        if (std::ranges::any_of(other.steps, [&incident](const IncidentStep &step) { return step.into == incident.id; }))
            duplicates.append(numberOf(other.id));
    }
    add(tr("Merged into this one"), duplicates.join(QStringLiteral(", ")));
    m_about->setText(lines.join(QLatin1Char('\n')));
}

/// Newest first.
void IncidentPane::showHistory(const Incident &incident)
{
    QStringList lines;
    for (auto step = incident.steps.rbegin(); step != incident.steps.rend(); ++step) {
        const QString who = step->by.isEmpty() ? tr("the desk") : m_office.nameOf(step->by);
        const QString when = dayAndTime(step->at, QTimeZone::systemTimeZone());
        lines.append(who.isEmpty() ? when : QStringLiteral("%1 · %2").arg(when, who));
        lines.append(stepText(*step) + QLatin1Char('\n'));
    }
    m_history->setText(lines.join(QLatin1Char('\n')));
}

void IncidentPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showSelected();
}

} // namespace vigie::ui
