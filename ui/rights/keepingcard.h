// What goes and what stays of an erasure: as it is being said, before it is carried out, and what is kept back afterwards.
#pragma once

#include "models/domain/holdings.h"
#include "ui/common/labels.h"
#include "ui/rights/erasurefate.h"

#include <map>

namespace vigie::ui {

class KeepingCard final : public Card
{
    Q_OBJECT

public:
    explicit KeepingCard(QWidget *parent = nullptr);

    /// What was said of the same requests stays; `before` was kept back by the last erasure, and is so again unless it is said
    /// otherwise.
    void setHoldings(const std::vector<HeldRequest> &held, const std::vector<KeptRequest> &before, const QTimeZone &zone);
    /// Of one that was carried out, or as long as what is held is not known; what was said stays for when it is.
    void setKept(const std::vector<KeptRequest> &kept, const QTimeZone &zone);
    void clear();
    void say(const RequestId &request, const ErasureFate &fate);
    [[nodiscard]] ErasureFate fateOf(const RequestId &request) const;
    /// A single value that goes from what stays; said once more, it stays too. The first leaves all that would go as a whole.
    void say(const ErasedItem &item);
    /// They are gone.
    void forgetItems();
    [[nodiscard]] const std::vector<ErasedItem> &items() const { return m_items; }
    /// "2 March · K-318"
    [[nodiscard]] static QString nameOf(const HeldRequest &held, const QTimeZone &zone);

    /// "Telephone: 06 12 34 56 78"
    [[nodiscard]] static QString nameOf(const ErasedItem &item);

Q_SIGNALS:
    void fateChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showAll();

    std::vector<HeldRequest> m_held;
    std::vector<KeptRequest> m_over;
    QTimeZone m_zone = QTimeZone::utc();
    std::map<RequestId, ErasureFate> m_staying; ///< but for those that go
    std::vector<ErasedItem> m_items;
    SectionLabel *m_title;
    TextLabel *m_lines;
};

} // namespace vigie::ui
