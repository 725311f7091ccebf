#include "ui/rights/holdingscard.h"

#include "ui/common/format.h"
#include "ui/common/tableview.h"
#include "ui/common/wording.h"
#include "ui/rights/heldfacts.h"
#include "ui/rights/keepingcard.h"
#include "ui/rights/rightswords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace vigie::ui {

namespace {

constexpr int mostRowsShown = 6; ///< the rest by scrolling

void fitRows(TableView &table, int rows)
{
    const int row = table.verticalHeader()->defaultSectionSize();
    table.setFixedHeight(table.horizontalHeader()->sizeHint().height() + row * std::clamp(rows, 1, mostRowsShown) + 2);
}

QStandardItem *cell(const QString &text, Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    item->setTextAlignment(alignment);
    item->setToolTip(text);
    return item;
}

} // namespace

HoldingsCard::HoldingsCard(Use use, QWidget *parent)
    : Card(parent)
    , m_use(use)
    , m_title(new SectionLabel({}, this))
    , m_summary(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_counts(new QStandardItemModel(0, 3, this))
    , m_countTable(new TableView(this))
    , m_requestsTitle(new SectionLabel({}, this))
    , m_rows(new QStandardItemModel(0, 5, this))
    , m_requests(new TableView(this))
    , m_whole(new TextLabel(TextStyle::Small, ColorRole::Text, this))
    , m_meaning(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_factsTitle(new SectionLabel({}, this))
    , m_facts(new QStandardItemModel(0, 2, this))
    , m_factTable(new TableView(this))
{
    m_countTable->setModel(m_counts);
    m_countTable->setWidths({0, 76, 164});
    m_requests->setModel(m_rows);
    m_requests->setWidths({100, 70, 92, 0, 62});
    m_factTable->setModel(m_facts);
    m_factTable->setWidths({188, 0});
    m_factTable->setWordWrap(true);
    m_factTable->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (const TableView *table : {m_countTable, m_requests, m_factTable})
        table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (TextLabel *label : {m_whole, m_meaning})
        label->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_summary);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing(4), spacing(3), spacing(4), spacing(3));
    column->setSpacing(spacing(2));
    column->addLayout(head);
    column->addWidget(m_countTable);
    column->addSpacing(spacing(1));
    column->addWidget(m_requestsTitle);
    column->addWidget(m_requests);
    column->addWidget(m_whole);
    column->addWidget(m_meaning);
    column->addSpacing(spacing(1));
    column->addWidget(m_factsTitle);
    column->addWidget(m_factTable);
    connect(m_requests, &TableView::currentRowChanged, this, &HoldingsCard::showWhole);
    connect(m_rows, &QStandardItemModel::itemChanged, this, [this](const QStandardItem *item) {
        const QString id = item->data().toString();
        if (id.isEmpty())
            return;
        if (item->checkState() == Qt::Checked)
            m_ticked.insert(id);
        else
            m_ticked.erase(id);
        Q_EMIT chosenChanged();
    });
}

void HoldingsCard::setHoldings(const Holdings &holdings, const std::set<QString> &declining, const QTimeZone &zone)
{
    if (holdings == m_holdings && declining == m_declining && zone == m_zone)
        return; // the row and the place it is scrolled to stay
    m_holdings = holdings;
    m_declining = declining;
    m_zone = zone;
    showAll();
}

void HoldingsCard::clear()
{
    m_holdings = {};
    m_declining.clear();
    m_ticked.clear();
    showAll();
}

bool HoldingsCard::staysWithClient(const HeldRequest &held) const
{
    return !held.isAsClient && m_declining.count(held.clientCode) > 0;
}

std::vector<HeldRequest> HoldingsCard::withoutDeclined() const
{
    std::vector<HeldRequest> left;
    std::ranges::remove_copy_if(m_holdings.requests, std::back_inserter(left),
                                [this](const HeldRequest &held) { return staysWithClient(held); });
    return left;
}

std::vector<RequestId> HoldingsCard::byNameToo() const
{
    std::vector<RequestId> ticked;
    for (const HeldRequest &held : m_holdings.requests) {
        if (held.isByNameOnly && m_ticked.count(held.request.value) > 0)
            ticked.push_back(held.request);
    }
    return ticked;
}

std::vector<QString> HoldingsCard::texts() const
{
    std::vector<QString> ticked;
    for (const HeldText &held : m_holdings.textsByName) {
        if (m_ticked.count(held.id) > 0)
            ticked.push_back(held.id);
    }
    return ticked;
}

QStringList HoldingsCard::clients() const
{
    QStringList codes;
    for (const HeldRequest &held : m_holdings.requests)
        codes.append(held.clientCode);
    codes.sort();
    codes.removeDuplicates();
    return codes;
}

std::vector<QString> HoldingsCard::clientsOfTicked() const
{
    std::set<QString> codes;
    for (const HeldRequest &held : m_holdings.requests) {
        if (!held.isAsClient && held.isByNameOnly && m_ticked.count(held.request.value) > 0)
            codes.insert(held.clientCode);
    }
    return {codes.begin(), codes.end()};
}

std::vector<RequestId> HoldingsCard::chosen() const
{
    std::vector<RequestId> chosen;
    for (const HeldRequest &held : withoutDeclined()) {
        if (!held.isByNameOnly || m_ticked.count(held.request.value) > 0)
            chosen.push_back(held.request);
    }
    return chosen;
}

void HoldingsCard::showAll()
{
    m_title->setText(tr("What is held"));
    const auto sure = static_cast<int>(std::count_if(m_holdings.requests.begin(), m_holdings.requests.end(),
                                                     [](const HeldRequest &held) { return !held.isByNameOnly; }));
    int workstations = 0;
    for (const HeldRequest &held : m_holdings.requests)
        workstations += held.isByNameOnly ? 0 : held.workstations;
    //: %1 requests, %2 decisions, %3 times shown on a workstation, each with its number and noun.
    m_summary->setText(tr("%1 · %2 · %3")
                           .arg(tr("%n request(s)", nullptr, sure), tr("%n decision(s)", nullptr, m_holdings.decisions),
                                tr("shown %n time(s) at workstations", nullptr, workstations)));
    m_counts->removeRows(0, m_counts->rowCount());
    m_counts->setHorizontalHeaderLabels({tr("Category (§1)"), tr("Items"), tr("Who answers for it")});
    for (const HeldCount &count : m_holdings.counts) {
        m_counts->appendRow({cell(text(count.category)), cell(locale().toString(count.items), Qt::AlignRight | Qt::AlignVCenter),
                             cell(count.items == 0 ? QStringLiteral("–") : tr("the client"))});
    }
    m_countTable->setAccessibleName(tr("What is held, by category"));
    m_rows->removeRows(0, m_rows->rowCount());
    m_rows->setHorizontalHeaderLabels({tr("Received"), tr("Client"), tr("Kind"), tr("Named as"), tr("Others")});
    const auto firstCell = [this](Instant at, const QString &idInDoubt) {
        QStandardItem *first = cell(shortDate(toDateTime(at, m_zone).date()));
        if (!idInDoubt.isEmpty() && m_use == Use::Act) {
            first->setData(idInDoubt);
            first->setCheckable(true);
            first->setCheckState(m_ticked.count(idInDoubt) > 0 ? Qt::Checked : Qt::Unchecked);
            first->setToolTip(tr("Another may bear that name or number: tick it if it is the same person"));
        }
        return first;
    };
    const auto namedAs = [this](const QString &says, bool isInDoubt) {
        //: %1 how a request names somebody; it may be another of that name.
        return isInDoubt && m_use == Use::Look ? tr("perhaps another: %1").arg(says) : says;
    };
    for (const HeldRequest &held : m_holdings.requests) {
        QStandardItem *first =
            firstCell(held.receivedAt, held.isByNameOnly && !staysWithClient(held) ? held.request.value : QString());
        m_rows->appendRow({first, cell(held.clientCode), cell(ui::text(held.kind)),
                           cell(namedAs(held.namedAs.join(QStringLiteral(" · ")), held.isByNameOnly)),
                           cell(locale().toString(held.others), Qt::AlignRight | Qt::AlignVCenter)});
    }
    for (const HeldText &held : m_holdings.textsByName) {
        m_rows->appendRow({firstCell(held.at, held.id), cell(QStringLiteral("–")),
                           cell(held.thing == HeldThing::Notes ? tr("note") : tr("package")), cell(namedAs(held.says, true)),
                           cell({})});
    }
    const bool hasRequests = !m_holdings.requests.empty();
    const bool hasTexts = !m_holdings.textsByName.empty();
    m_requestsTitle->setText(hasTexts ? tr("Requests, notes and packages that name them") : tr("Requests that name them"));
    m_requests->setAccessibleName(m_requestsTitle->text());
    m_requests->setVisible(hasRequests || hasTexts);
    m_requestsTitle->setVisible(hasRequests || hasTexts);
    const auto underWay = std::count_if(m_holdings.requests.begin(), m_holdings.requests.end(),
                                        [](const HeldRequest &held) { return held.isUnderWay && !held.isByNameOnly; });
    QStringList sentences;
    const bool isInDoubt = hasTexts || sure < static_cast<int>(m_holdings.requests.size());
    if (isInDoubt && m_use == Use::Look)
        sentences.append(tr("Of a name, or the end of a number, alone nobody knows whether it is the same person."));
    else if (isInDoubt)
        sentences.append(
            tr("Those with a box were found by a name, or the end of a number, that another may bear: tick what is theirs."));
    if (hasTexts)
        sentences.append(tr("An erasure takes notes and packages that cannot be read, an access tells them, and notes are put "
                            "right, too. Nothing "
                            "else is done with them."));
    if (underWay > 0)
        sentences.append(tr("%n of them is/are still being worked on: erased it is withdrawn, restricted it is held back.",
                            nullptr, static_cast<int>(underWay)));
    for (const HeldRequest &held : m_holdings.requests) {
        if (!held.keptBackBy.isEmpty())
            //: %1 the number of a request about somebody's data, %2 tells what it keeps back from others: its day and client.
            sentences.append(tr("%2 is kept for %1, which keeps it back of an erasure or restricts it for somebody else: it "
                                "stays as it is.")
                                 .arg(held.keptBackBy, KeepingCard::nameOf(held, m_zone)));
    }
    QStringList staying;
    for (const HeldRequest &held : m_holdings.requests) {
        if (staysWithClient(held))
            staying.append(KeepingCard::nameOf(held, m_zone));
    }
    if (!staying.isEmpty())
        //: %1 tells requests from others: their days and clients.
        sentences.append(tr("Stays as it is, as the client declines: %1.").arg(staying.join(QStringLiteral(", "))));
    if (!hasRequests)
        sentences.append(tr("No request names them."));
    m_meaning->setText(sentences.join(QLatin1Char(' ')));
    m_meaning->setVisible(!sentences.isEmpty());
    showWhole();
    showFacts();
    fitRows(*m_countTable, m_counts->rowCount());
    fitRows(*m_requests, m_rows->rowCount());
}

/// A section has a row of its own above what is in it.
void HoldingsCard::showFacts()
{
    m_factsTitle->setText(tr("For what, who got it, until when"));
    m_factTable->setAccessibleName(tr("Purposes, recipients, retention and transfers"));
    m_factTable->clearSpans();
    m_facts->removeRows(0, m_facts->rowCount());
    m_facts->setHorizontalHeaderLabels({tr("What"), tr("What there is")});
    QString section;
    for (const HeldFact &fact : factsOf(m_holdings, m_zone)) {
        if (fact.section != section) {
            section = fact.section;
            QStandardItem *title = cell(section);
            title->setFont(ui::font(TextStyle::BodyStrong));
            m_facts->appendRow({title, cell({})});
            m_factTable->setSpan(m_facts->rowCount() - 1, 0, 1, 2);
        }
        m_facts->appendRow({cell(fact.what), cell(fact.says)});
    }
    fitFacts();
}

/// How high a row is depends on how wide it is. What a pane cannot show at once is scrolled by the keys of the table.
void HoldingsCard::fitFacts()
{
    m_factTable->resizeRowsToContents();
    const int rows = std::min(m_factTable->verticalHeader()->length(), spacing(104));
    m_factTable->setFixedHeight(m_factTable->horizontalHeader()->sizeHint().height() + rows + 2);
}

void HoldingsCard::showWhole()
{
    const QStandardItem *namedAs = m_rows->item(m_requests->currentRow(), 3); // none beside the rows
    //: Below a table of requests: how the one with the cursor names the person.
    m_whole->setText(namedAs != nullptr ? tr("Named as: %1").arg(namedAs->text()) : QString());
    m_whole->setVisible(namedAs != nullptr);
}

void HoldingsCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    fitFacts();
}

void HoldingsCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showAll();
}

} // namespace vigie::ui
