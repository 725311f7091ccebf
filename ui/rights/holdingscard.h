// What is held about the person: by category, the requests that name them, and the rest in the order of the policy. Of those
// found by name alone the person at the desk says which are meant.
#pragma once

#include "models/domain/holdings.h"
#include "ui/common/labels.h"

#include <set>

class QStandardItemModel;

namespace vigie::ui {

class TableView;

class HoldingsCard final : public Card
{
    Q_OBJECT

public:
    /// To look at alone, nothing can be ticked.
    enum class Use { Act, Look };
    explicit HoldingsCard(Use use, QWidget *parent = nullptr);

    /// What was ticked before stays ticked.
    void setHoldings(const Holdings &holdings, const std::set<QString> &declining, const QTimeZone &zone);
    void clear();
    /// Its client has declined: nothing is done with it here.
    [[nodiscard]] bool staysWithClient(const HeldRequest &held) const;
    [[nodiscard]] std::vector<HeldRequest> withoutDeclined() const;
    /// Of those found by name alone, the ones that are ticked.
    [[nodiscard]] std::vector<RequestId> byNameToo() const;
    /// The same of notes and packages.
    [[nodiscard]] std::vector<QString> texts() const;
    /// Codes of those for whom it is held.
    [[nodiscard]] QStringList clients() const;
    /// Of what is ticked, each once; whoever is that client answers to nobody else.
    [[nodiscard]] std::vector<QString> clientsOfTicked() const;
    /// Requests that would go.
    [[nodiscard]] std::vector<RequestId> chosen() const;
    [[nodiscard]] TableView *requests() const { return m_requests; }
    [[nodiscard]] TableView *facts() const { return m_factTable; }
    [[nodiscard]] QString summary() const { return m_summary->text(); }

Q_SIGNALS:
    void chosenChanged();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showAll();
    void showFacts();
    void fitFacts();
    void showWhole();

    Use m_use;
    Holdings m_holdings;
    std::set<QString> m_declining; ///< codes of clients
    QTimeZone m_zone = QTimeZone::utc();
    std::set<QString> m_ticked; ///< ids
    SectionLabel *m_title;
    TextLabel *m_summary;
    QStandardItemModel *m_counts;
    TableView *m_countTable;
    SectionLabel *m_requestsTitle;
    QStandardItemModel *m_rows;
    TableView *m_requests;
    TextLabel *m_whole; ///< how the current one names them: a row may be too short for it
    TextLabel *m_meaning;
    SectionLabel *m_factsTitle;
    QStandardItemModel *m_facts;
    TableView *m_factTable;
};

} // namespace vigie::ui
