package org.covenanttracker.verify;

import org.covenanttracker.ledger.proof.TiledTree;

/// Somebody who reads the log along with the check, once each leaf is found true to its place.
interface Follower {

    Follower NOBODY = new Follower() {
        @Override
        public void follow(VerifiedLeaf leaf, TiledTree before) {}

        @Override
        public void end(TiledTree tree) {}
    };

    /// @param before the tree without the leaf
    void follow(VerifiedLeaf leaf, TiledTree before);

    /// @param tree of all leaves, found to be the one that was signed
    void end(TiledTree tree);
}
