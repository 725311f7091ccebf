// The part of a desk in memory that the rights of people go through: the real rules of steps, what others do, and faults.
#pragma once

#include "models/domain/rightsflow.h"
#include "models/workbench/rightsgateway.h"
#include "tests/support/fakeanswers.h"
#include "tests/support/sampleletters.h"

#include <QTimeZone>

#include <map>
#include <set>

namespace vigie {

class FakeRights final : public FakeAnswers, public RightsGateway
{
public:
    explicit FakeRights(FakeDesk &desk)
        : FakeAnswers(desk)
    {
    }

    // The remote side
    std::vector<RightsCase> requests;  ///< newest first
    std::map<QString, QString> people; ///< of support
    QStringList sameSubject;
    std::vector<ErasureReceipt> receipts;
    std::set<QString> left; ///< of `people`: who may have none any more
    QString duplicateOf;
    bool mailIsHeld = false;
    Holdings held;
    std::map<RightsId, ArchiveState> archives;
    RightsId add(const RightsWish &wish, std::vector<RightsStep> steps = {})
    {
        const RightsId id{QStringLiteral("rights-%1").arg(requests.size() + 1)};
        const QString number = QStringLiteral("D-2026-%1").arg(requests.size() + 1, 4, 10, QLatin1Char('0'));
        requests.insert(requests.begin(), RightsCase{id, number, wish, std::move(steps)});
        return id;
    }
    RightsCase &find(const RightsId &id)
    {
        return *std::find_if(requests.begin(), requests.end(), [&id](const RightsCase &one) { return one.id == id; });
    }

    // What happened
    std::vector<QString> keys; ///< of what was taken down
    std::vector<RightsId> viewed;
    int reads = 0; ///< of the register
    std::vector<ErasureOrder> erased;
    std::vector<std::vector<RequestId>> restricted; ///< by name too
    std::vector<Rectification> rectified;
    std::optional<ItemObstacle> itemObstacle; ///< in the way of the next erasure
    std::vector<TheirsByName> archivesAsked;
    int archiveReads = 0;

    void rights(Answer<RightsRegister> answer) override
    {
        later<RightsRegister>(answer, [this]() -> Result<RightsRegister> {
            ++reads;
            RightsRegister all{{}, QStringLiteral("Europe/Paris"), requests, people, {}};
            for (const auto &[id, name] : people)
                if (left.count(id) == 0)
                    all.support.push_back(PersonId{id});
            for (RightsCase &request : all.requests)
                request.wish.subject = {};
            return all;
        });
    }
    void takeRights(const RightsWish &wish, const QString &key, Answer<RightsCase> answer) override
    {
        later<RightsCase>(answer, [this, wish, key]() -> Result<RightsCase> {
            if (Status sound = checkRightsWish(wish, m_desk.now()); !sound)
                return sound.error();
            if (keys.empty() || keys.back() != key)
                add(wish);
            keys.push_back(key);
            return requests.front();
        });
    }
    void viewRights(const RightsId &id, Answer<RightsView> answer) override
    {
        later<RightsView>(answer, [this, id]() -> Result<RightsView> {
            viewed.push_back(id);
            return RightsView{find(id), sameSubject, receipts, duplicateOf, mailIsHeld};
        });
    }
    void takeRightsStep(const RightsCase &seen, const RightsStep &step, Answer<RightsCase> answer) override
    {
        later<RightsCase>(answer, [this, seen, step]() -> Result<RightsCase> {
            RightsCase &now = find(seen.id);
            RightsStep taken = step;
            taken.at = m_desk.now();
            taken.by = m_desk.me.id;
            if (taken.kind == RightsStepKind::KeptErased)
                taken.erased = Erased{{static_cast<int>(keptBack(now).size()), 0, 0, 0, 0, 0}, {}};
            const QTimeZone paris("Europe/Paris");
            auto obstacle = obstacleTo(taken, now, *readClock(now, {}, paris, taken.at), toDateTime(taken.at, paris).date());
            if (taken.kind == RightsStepKind::Grouped && !obstacle) {
                const auto other = std::ranges::find(requests, rightsNumberIn(taken.words), &RightsCase::number);
                obstacle = other == requests.end() ? RightsObstacle::NoSuchNumber
                                                   : obstacleToGrouping(now, *other, other->wish.subject == now.wish.subject);
            }
            if (!obstacle)
                obstacle = obstacleOfArchive(taken, now, stageOf(archives[seen.id]));
            const QString &said = taken.letter ? taken.letter->body : taken.words;
            if (taken.kind == RightsStepKind::Refused && !obstacle && !missingInRefusal(templates, said).empty())
                return Error{ErrorKind::InvalidInput, QStringLiteral("letter: missing officer")};
            return change(seen, obstacle, taken);
        });
    }
    std::vector<RightsCorrection> corrections;
    void correctRights(const RightsCase &seen, const RightsCorrection &correction, Answer<RightsCase> answer) override
    {
        later<RightsCase>(answer, [this, seen, correction]() -> Result<RightsCase> {
            RightsCase &now = find(seen.id);
            Result<RightsStep> step = correctionOf(now, correction, m_desk.now());
            if (!step)
                return step.error();
            step->at = m_desk.now();
            step->by = m_desk.me.id;
            corrections.push_back(correction);
            const Result<RightsCase> changed = change(seen, obstacleToCorrecting(now, correction.right, step->corrected), *step);
            if (changed)
                now.wish = correction.right;
            return changed ? Result<RightsCase>(now) : changed;
        });
    }
    std::vector<HeldRecipient> clientsFound; ///< that have a part of what a search finds
    void searchForRights(const RightsCase &seen, const SearchReason &reason, Answer<Holdings> answer) override
    {
        later<Holdings>(answer, [this, seen, reason]() -> Result<Holdings> {
            if (Status sound = checkSearchReason(reason); !sound)
                return sound.error();
            RightsStep step{RightsStepKind::Searched, m_desk.now(), m_desk.me.id, reason.words, {}, reason.purpose};
            step.recipients = clientsFound;
            const auto now = change(seen, obstacleForDesk(RightsStepKind::Searched, find(seen.id)), step);
            return now.ok() ? Result<Holdings>(held) : Result<Holdings>(now.error());
        });
    }
    std::set<QString> numbers;                ///< that something bears, for which somebody can be looked for
    std::vector<PersonSearch> personSearches; ///< that were answered
    bool areSearchesUsedUp = false;
    void searchForPerson(const PersonSearch &search, Answer<FoundPerson> answer) override
    {
        later<FoundPerson>(answer, [this, search]() -> Result<FoundPerson> {
            if (Status sound = checkPersonSearch(search); !sound)
                return sound.error();
            if (numbers.count(search.about) == 0)
                return Error{ErrorKind::InvalidInput, QStringLiteral("about: nothing bears that number")};
            if (areSearchesUsedUp)
                return Error{ErrorKind::SearchesUsedUp, {}};
            personSearches.push_back(search);
            return FoundPerson{held, sameSubject};
        });
    }
    void archiveForRights(const RightsCase &seen, const TheirsByName &byName, Answer<ArchiveState> answer) override
    {
        later<ArchiveState>(answer, [this, seen, byName]() -> Result<ArchiveState> {
            const RightsCase &now = find(seen.id);
            if (now.version() != seen.version())
                return Error{ErrorKind::RequestChanged, QString()};
            if (const auto obstacle = obstacleForDesk(RightsStepKind::Acted, now))
                return Error{ErrorKind::InvalidInput, QLatin1String("step: ") + wireName(*obstacle)};
            archivesAsked.push_back(byName);
            return archives[seen.id] = archive::Making{};
        });
    }
    void archiveState(const RightsId &id, Answer<ArchiveState> answer) override
    {
        later<ArchiveState>(answer, [this, id]() -> Result<ArchiveState> {
            ++archiveReads;
            return archives[id];
        });
    }
    void takeArchive(const RightsId &id, Answer<RightsArchive> answer) override
    {
        later<RightsArchive>(answer, [this, id]() -> Result<RightsArchive> {
            if (stageOf(archives[id]) != ArchiveStage::Ready)
                return Error{ErrorKind::TooLate, {}};
            archives[id] = archive::Taken{m_desk.now(), QStringLiteral("Sasha")};
            return RightsArchive{"zip", QStringLiteral("K7QM-3XRT-PW2N-8HDA-V4ZC")};
        });
    }
    /// As the desk does in the background.
    void finishArchive(const RightsId &id)
    {
        archives[id] = archive::Ready{m_desk.now(), m_desk.now() + std::chrono::hours(24 * 7)};
        find(id).steps.push_back({RightsStepKind::Acted, m_desk.now(), m_desk.me.id, {}});
    }
    void rectifyForRights(const RightsCase &seen, const Rectification &rectification, Answer<RightsCase> answer) override
    {
        later<RightsCase>(answer, [this, seen, rectification]() -> Result<RightsCase> {
            if (Status sound = checkRectification(rectification); !sound)
                return sound.error();
            rectified.push_back(rectification);
            return change(
                seen, obstacleForDesk(RightsStepKind::Acted, find(seen.id)),
                {RightsStepKind::Acted, m_desk.now(), m_desk.me.id, inWords(rectification), {}, {}, {}, {}, {}, held.recipients});
        });
    }
    void restrictForRights(const RightsCase &seen, const std::vector<RequestId> &byNameToo, Answer<RightsCase> answer) override
    {
        later<RightsCase>(answer, [this, seen, byNameToo]() -> Result<RightsCase> {
            restricted.push_back(byNameToo);
            return change(seen, obstacleForDesk(RightsStepKind::Acted, find(seen.id)),
                          {RightsStepKind::Acted, m_desk.now(), m_desk.me.id, {}, {}, {}, {}, {}, {}, held.recipients});
        });
    }
    std::vector<std::vector<RequestId>> leftOut; ///< by name too
    void leaveOutForRights(const RightsCase &seen, const std::vector<RequestId> &byNameToo, Answer<RightsCase> answer) override
    {
        later<RightsCase>(answer, [this, seen, byNameToo]() -> Result<RightsCase> {
            leftOut.push_back(byNameToo);
            return change(seen, obstacleForDesk(RightsStepKind::Acted, find(seen.id)),
                          {RightsStepKind::Acted, m_desk.now(), m_desk.me.id, {}});
        });
    }
    LetterTemplates templates = sampleLetters(); ///< that leads change
    void letters(Answer<InForce<LetterTemplates>> answer) override
    {
        later<InForce<LetterTemplates>>(
            answer, [this]() -> Result<InForce<LetterTemplates>> { return InForce<LetterTemplates>{templates}; });
    }
    void setLetters(const LetterTemplates &wish, Answer<InForce<LetterTemplates>> answer) override
    {
        later<InForce<LetterTemplates>>(answer, [this, wish]() -> Result<InForce<LetterTemplates>> {
            if (wish.version != templates.version)
                return Error{ErrorKind::RequestChanged, {}};
            templates = wish;
            ++templates.version;
            return InForce<LetterTemplates>{templates, m_desk.me.id, m_desk.now()};
        });
    }
    void eraseForRights(const RightsCase &seen, const ErasureOrder &order, Answer<RightsCase> answer) override
    {
        later<RightsCase>(answer, [this, seen, order]() -> Result<RightsCase> {
            if (order.number != seen.number)
                return Error{ErrorKind::InvalidInput, QStringLiteral("number")};
            const auto isConfirmedIfSure = [&order](const HeldRequest &one) {
                return one.isByNameOnly || std::ranges::find(order.requests, one.request) != order.requests.end()
                    || std::ranges::find(order.left, one.request) != order.left.end()
                    || std::ranges::find(order.kept, one.request, &KeepingBack::request) != order.kept.end();
            };
            if (Status sound = checkErasureOrder(order); !sound)
                return sound.error();
            if (!std::ranges::all_of(held.requests, isConfirmedIfSure))
                return Error{ErrorKind::RequestChanged, QString()};
            if (itemObstacle)
                return itemError(*std::exchange(itemObstacle, std::nullopt));
            erased.push_back(order);
            Erased outcome{{static_cast<int>(order.requests.size()), 0, 0, 0, 0, 0},
                           {},
                           static_cast<int>(order.left.size()),
                           static_cast<int>(order.items.size())};
            for (const KeepingBack &back : order.kept) {
                const auto kept = std::ranges::find(held.requests, back.request, &HeldRequest::request);
                outcome.kept.push_back({back, kept->receivedAt});
            }
            return change(seen, obstacleForDesk(RightsStepKind::Acted, find(seen.id)),
                          {RightsStepKind::Acted, m_desk.now(), m_desk.me.id, {}, {}, {}, {}, outcome, {}, held.recipients});
        });
    }
    void certifyErasure(const RightsId &id, Answer<ErasureCertificate> answer) override
    {
        later<ErasureCertificate>(answer, [this, id]() -> Result<ErasureCertificate> {
            auto certificate = certificateOf(find(id), receipts);
            if (!certificate)
                return Error{ErrorKind::InvalidInput, QStringLiteral("step: act-first")};
            certificate->at = m_desk.now();
            return *certificate;
        });
    }

private:
    Result<RightsCase> change(const RightsCase &seen, std::optional<RightsObstacle> obstacle, const RightsStep &step)
    {
        RightsCase &now = find(seen.id);
        if (now.version() != seen.version())
            return Error{ErrorKind::RequestChanged, QString()};
        if (obstacle)
            return Error{ErrorKind::InvalidInput, QLatin1String("step: ") + wireName(*obstacle)};
        now.steps.push_back(step);
        return now;
    }
};

} // namespace vigie
