// One incident whole: what happened, what it means and what to do next in plain words; at the right what it is about, and its
// history.
#pragma once

#include "models/workbench/incidentsoffice.h"

#include <QWidget>

namespace vigie::ui {

class Card;
class Chip;
class SectionLabel;
class Tag;
class TextLabel;

class IncidentPane final : public QWidget
{
    Q_OBJECT

public:
    explicit IncidentPane(const IncidentsOffice &office, QWidget *parent = nullptr);

    /// The selected one; nothing of another stays.
    void showSelected();
    /// Whose hands it is in, as time goes by.
    void showHolder();

protected:
    void changeEvent(QEvent *event) override;

private:
    void forget();
    void showAbout(const Incident &incident);
    void showRequest(const Incident &incident);
    void showHistory(const Incident &incident);

    struct Part {
        Card *card;
        SectionLabel *title;
        TextLabel *words;
    };
    [[nodiscard]] Part makePart();

    const IncidentsOffice &m_office;
    TextLabel *m_hint;
    QWidget *m_head;
    TextLabel *m_number;
    Chip *m_kind;
    Tag *m_holder;
    Part m_happened;
    Part m_note;
    Part m_means;
    Part m_next;
    QWidget *m_beside;
    SectionLabel *m_requestTitle;
    TextLabel *m_request;
    SectionLabel *m_aboutTitle;
    TextLabel *m_about;
    SectionLabel *m_historyTitle;
    TextLabel *m_history;
};

} // namespace vigie::ui
